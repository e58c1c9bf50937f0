package tandem.record;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Node;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.session.Contrasts;
import tandem.session.Decided;
import tandem.session.Moment;
import tandem.session.Recorded;
import tandem.session.Result;
import tandem.session.RoundId;
import tandem.session.Session;
import tandem.session.SessionEvent;
import tandem.session.SessionId;
import tandem.session.Situation;
import tandem.session.Step;
import tandem.session.Voice;

/**
 * All of a session that may be handed over (rules.md B7), in whatever state the session is: a pure fold over its log.
 * Nothing is added up here: results come from {@link tandem.session.Release} alone. Left out are try-outs, everything
 * the facilitator wrote for herself, the words of the cards she keeps, and whatever could lead back to a person.
 *
 * @param questions   whose questions they were
 * @param partnership as it was when the session was made ready
 * @param k           the fewest seats whose answers are told together
 * @param began       when the first step was shown; in the lobby, when the session was made ready
 * @param tookPart    how many seats there were
 * @param subjects    what the session was about, in the order in which that was said
 * @param steps       the agenda, in its order
 * @param contrasts   where the groups differed most and agreed most, of what the room has seen (rules.md C2)
 * @param decided     the commitments that were made, accepted or not, and those of last time that the room is done with
 */
public record SessionRecord(SessionId id, Questions questions, Partnership partnership, int k, Session.State state,
                            boolean sealed, ZoneId zone, Instant began, Optional<Instant> ended, TookPart tookPart,
                            List<Subject> subjects, List<RecordStep> steps, Contrasts contrasts,
                            Decided decided) {
    public SessionRecord {
        subjects = List.copyOf(subjects);
        steps = List.copyOf(steps);
    }

    /**
     * The question set, without what it says to the facilitator alone.
     *
     * @param source where the questions come from; may be empty
     */
    public record Questions(String title, String source, String author, String licence, int version) {
    }

    /**
     * @param from  the number of the step at which it was said; 0 in the lobby
     * @param about empty when it was taken away again
     */
    public record Subject(int from, String about) {
    }

    /** The record of the session with this log; empty where there is none. */
    public static Optional<SessionRecord> of(SessionId id, List<Recorded> log) {
        return log.isEmpty() ? Optional.empty() : Optional.of(new Telling(log).told(id));
    }

    /** What the last state of a session does not tell: what was said when. */
    private static final class Telling {
        private final Situation situation = Situation.unknown();
        private final List<Subject> subjects = new ArrayList<>();
        private final Map<RoundId, String> about = new HashMap<>();
        private final Set<RoundId> revealed = new HashSet<>();
        private final Set<RoundId> toldOf = new HashSet<>();
        private final Map<RoundId, List<@Nullable PartnerId>> takenBack = new HashMap<>();
        private Instant began;
        private boolean begun;
        private boolean unused;

        Telling(List<Recorded> log) {
            began = log.getFirst().at();
            log.forEach(this::hear);
        }

        private void hear(Recorded recorded) {
            situation.apply(recorded);
            var session = situation.session();
            switch (recorded.event()) {
                case SessionEvent.Arrived _ when !begun -> {
                    began = recorded.at();
                    begun = true;
                }
                case SessionEvent.RoundOpened(RoundId round) -> {
                    about.put(round, session.subject());
                    unused = false;
                }
                case SessionEvent.SubjectSet(String subject) -> say(subject, session);
                case SessionEvent.Revealed(RoundId round) -> revealed.add(round);
                case SessionEvent.Told(RoundId round, boolean told) when told -> toldOf.add(round);
                case SessionEvent.AnswerTakenBack(var slot, var voice, var partner, _, boolean afterwards)
                        when afterwards && slot.isAnswer() && !(voice instanceof Voice.Together) ->
                        takenBack.computeIfAbsent(slot.round(), _ -> new ArrayList<>()).add(partner);
                default -> { }
            }
        }

        /** What no question was asked about was a slip of the pen, and is not told. */
        private void say(String subject, Session session) {
            if (unused) {
                subjects.removeLast();
            }
            subjects.add(new Subject(session.current(), subject));
            var open = session.step().filter(step -> step.state() == Step.State.OPEN);
            open.ifPresent(step -> about.put(step.roundId(), subject));
            unused = open.isEmpty();
        }

        SessionRecord told(SessionId id) {
            var session = situation.session();
            var opened = session.opened();
            var set = opened.questionSet();
            var moment = Moment.of(id, situation);
            var steps = session.steps().stream().filter(step -> !step.item().tryOut())
                    .map(step -> step(step, moment)).toList();
            return new SessionRecord(id,
                    new Questions(set.title(), set.source(), set.author(), set.licence(), set.version()),
                    opened.partnership(), opened.k(), session.state(), session.sealed(), opened.zone(), began,
                    session.endedAt(), TookPart.of(opened.partnership(), situation.seats()), subjects, steps,
                    Contrasts.of(moment), new Decided(session.decided().made().stream().filter(made -> steps.stream()
                            .anyMatch(step -> step.number() == made.step())).toList(), session.decided().finished()));
        }

        private RecordStep step(Step step, Moment moment) {
            var rounds = IntStream.rangeClosed(1, step.round())
                    .mapToObj(round -> round(step, round, moment)).toList();
            return new RecordStep(step.number(), step.question(), step.skipped(), rounds);
        }

        private RecordRound round(Step step, int number, Moment moment) {
            var round = new RoundId(step.number(), number);
            var gone = takenBack.getOrDefault(round, List.of());
            var result = moment.released(round).map(Result::forTheRoom)
                    .map(said -> said.telling(toldOf.contains(round)));
            var release = result.flatMap(_ -> Optional.ofNullable(step.releases().get(number)))
                    .map(said -> said.asItWas(step.question(), situation));
            var rows = result.flatMap(told -> release.map(said -> new RoundRows(step.question(), told, said,
                    Node.whole(moment.session().opened().partnership()), gone).all())).orElse(List.of());
            var n = result.map(Result::n).orElseGet(() -> moment.ballots().answered(round));
            return new RecordRound(number, about.getOrDefault(round, ""), revealed.contains(round), n,
                    result.map(told -> gone.isEmpty() || told.named().isEmpty() ? told : told.withoutNames()), release,
                    rows);
        }
    }
}
