package tandem.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tandem.partnership.CommitmentId;
import tandem.partnership.OpenCommitment;
import tandem.partnership.Partner;
import tandem.question.SinceLastTime;

/**
 * What one session leaves to the next of its partnership. It says nothing of people, and stays when the session is
 * deleted (decision 0008).
 *
 * @param at       when the session was made ready
 * @param accepted the commitments that were made in it and accepted
 * @param settled  those of earlier sessions that it is done with
 */
public record Legacy(Instant at, List<OpenCommitment> accepted, Set<CommitmentId> settled) {
    public Legacy {
        accepted = List.copyOf(accepted);
        settled = Set.copyOf(settled);
    }

    /** Whether it leaves nothing at all. */
    public boolean isEmpty() {
        return accepted.isEmpty() && settled.isEmpty();
    }

    /** That of the session with this log; empty where there is none. Try-outs leave nothing. */
    public static Optional<Legacy> of(List<Recorded> log) {
        return log.isEmpty() ? Optional.empty() : Optional.of(of(log, Situation.after(log)));
    }

    private static Legacy of(List<Recorded> log, Situation situation) {
        var session = situation.session();
        var opened = session.opened();
        var dates = new ArrayList<OpenCommitment>();
        for (var recorded : log) {
            if (recorded.event() instanceof SessionEvent.CommitmentMade(int step, var id, _)
                    && !isTryOut(step, session)) {
                session.decided().commitment(id).filter(made -> made.isAccepted(opened.partnership().partners()))
                        .filter(_ -> dates.stream().noneMatch(known -> known.id().equals(id)))
                        .ifPresent(made -> dates.add(new OpenCommitment(id, made.commitment(), name(made, session),
                                recorded.at().atZone(opened.zone()).toLocalDate())));
            }
        }
        var settled = new HashSet<>(session.decided().finished());
        session.steps().stream().filter(step -> !step.item().tryOut()).flatMap(step -> settled(step, opened.k()))
                .forEach(settled::add);
        return new Legacy(log.getFirst().at(), dates, settled);
    }

    private static boolean isTryOut(int step, Session session) {
        return session.step(step).filter(made -> !made.item().tryOut()).isEmpty();
    }

    private static String name(Decided.Made made, Session session) {
        var who = made.commitment().who();
        return who == null ? "" : session.opened().partnership().partner(who).map(Partner::name).orElse("");
    }

    /** By the last round that the room has seen: what it was not told, it has not decided. */
    private static Stream<CommitmentId> settled(Step step, int k) {
        return step.question() instanceof SinceLastTime since
                ? step.revealed().stream().max(Comparator.naturalOrder()).map(step.releases()::get).stream()
                        .flatMap(release -> since.items().stream().filter(item -> isSettled(item, release, since, k)))
                        .map(OpenCommitment::id)
                : Stream.empty();
    }

    private static boolean isSettled(OpenCommitment item, Release release, SinceLastTime since, int k) {
        return release.parts().stream().filter(part -> part.part().equals(item.id().value()))
                .flatMap(part -> part.whole().stream()).anyMatch(sum -> SinceLastTime.said(sum).isSettled(k));
    }

    /** What is still open after all of these sessions, those of the latest first. */
    public static List<OpenCommitment> open(List<Legacy> sessions) {
        var settled = new HashSet<CommitmentId>();
        sessions.forEach(session -> settled.addAll(session.settled()));
        return sessions.stream().sorted(Comparator.comparing(Legacy::at).reversed())
                .flatMap(session -> session.accepted().stream())
                .filter(item -> !settled.contains(item.id())).distinct().toList();
    }
}
