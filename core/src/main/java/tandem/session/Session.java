package tandem.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.question.Agreement;
import tandem.question.Opinions;
import tandem.question.Question;
import tandem.question.Visibility;

/**
 * One live run of a question set, as it stands: a small immutable fold over its events, from which everything is
 * decided but what {@link Seats} and {@link Ballots} hold.
 *
 * @param seq      where the log stands
 * @param lastAt   when its last event was
 * @param opened   how it was made ready
 * @param steps    the agenda, in its order
 * @param current  the number of the current step; 0 in the lobby
 * @param blank    whether the room screen is blank
 * @param subject  what it is about now; empty for nothing
 * @param endedAt  when it ended
 * @param sealed   whether it is sealed
 * @param contrasts whether the room looks at where its groups differ most and agree most
 * @param decided  the commitments that were made, and those of last time that it is done with
 * @param done     the facilitators' commands that were carried out
 * @param undoable how it stood before the facilitator's last act, notes left aside
 * @param personal where the log stood when something changed that one person alone may see of herself
 */
public record Session(long seq, Instant lastAt, SessionEvent.Opened opened, List<Step> steps, int current,
                      boolean blank, String subject, Optional<Instant> endedAt, boolean sealed, boolean contrasts,
                      Decided decided, Set<CommandId> done, Optional<Before> undoable, long personal) {

    /** How long a facilitator's act can be taken back. */
    public static final Duration UNDO = Duration.ofSeconds(20);
    /** How long an end can be taken back; then the session is sealed. */
    public static final Duration UNDO_END = Duration.ofMinutes(10);
    /** After how long without anything happening a session ends by itself (rules.md A2). */
    public static final Duration IDLE = Duration.ofHours(24);

    /**
     * @param session how the session stood
     * @param command the act that changed it
     * @param at      when that was
     */
    public record Before(Session session, CommandId command, Instant at) {
    }

    /** Where a session is in its life. */
    public enum State {
        LOBBY, LIVE, ENDED
    }

    /** A session made ready. */
    public static Session begin(Recorded first) {
        if (!(first.event() instanceof SessionEvent.Opened opened)) {
            throw new IllegalArgumentException("a session begins by being opened");
        }
        var steps = new ArrayList<Step>();
        opened.questionSet().agenda().forEach(item -> steps.add(Step.waiting(steps.size() + 1, item)));
        return new Session(first.seq(), first.at(), opened, List.copyOf(steps), 0, false, "", Optional.empty(), false,
                false, Decided.NOTHING,
                Set.of(), Optional.empty(), 0);
    }

    public State state() {
        return endedAt.isPresent() ? State.ENDED : current == 0 ? State.LOBBY : State.LIVE;
    }

    /** The current step; empty in the lobby. */
    public Optional<Step> step() {
        return step(current);
    }

    /** When the room came to its first step. */
    public Optional<Instant> startedAt() {
        return steps.stream().flatMap(step -> step.arrived().stream()).min(Comparator.naturalOrder());
    }

    public Optional<Step> step(int number) {
        return steps.stream().filter(step -> step.number() == number).findFirst();
    }

    /** What time has brought by now, and nobody has carried out yet. */
    public Optional<SessionCommand> due(Instant now) {
        if (isIdle(now)) {
            return Optional.of(new SessionCommand.EndIdle());
        }
        if (isEndedForGood(now)) {
            return sealed ? Optional.empty() : Optional.of(new SessionCommand.Seal());
        }
        return step().filter(step -> step.state() == Step.State.OPEN).flatMap(Step::deadline)
                .filter(deadline -> !now.isBefore(deadline)).map(_ -> new SessionCommand.Expire(here()));
    }

    /** Whether nothing has happened for so long that it ends by itself. */
    boolean isIdle(Instant now) {
        return endedAt.isEmpty() && !now.isBefore(lastAt.plus(IDLE));
    }

    /** Whether it ended so long ago that this cannot be undone. */
    boolean isEndedForGood(Instant now) {
        return endedAt.filter(end -> !now.isBefore(end.plus(UNDO_END))).isPresent();
    }

    /** Where facilitator's commands are meant for now. */
    public RoundId here() {
        return step().map(Step::roundId).orElse(RoundId.LOBBY);
    }

    public Stream<Question> questions() {
        return steps.stream().map(Step::question);
    }

    /** Whether people are asked for a name: only where a question shows it. */
    public boolean asksName() {
        return questions().anyMatch(q -> q.asks() && q.visibility() == Visibility.NAMED);
    }

    /** Whether the room has been through the agreement, so that new seats wait to be let in (rules.md B9). */
    public boolean isAgreed() {
        return steps.stream().anyMatch(step -> step.question() instanceof Agreement && step.arrived().isPresent()
                && step.number() != current);
    }

    /** The step that follows, leaving out those that are skipped. */
    public Optional<Step> after(int number) {
        var from = place(number) + 1;
        return steps.subList(from, steps.size()).stream().filter(step -> !step.skipped()).findFirst();
    }

    /** The step before, leaving out those that are skipped. */
    Optional<Step> before(int number) {
        return steps.subList(0, Math.max(0, place(number))).reversed().stream()
                .filter(step -> !step.skipped()).findFirst();
    }

    /** Its place on the agenda from 0; −1 for the lobby. */
    public int place(int number) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).number() == number) {
                return i;
            }
        }
        return -1;
    }

    int nextNumber() {
        return steps.stream().mapToInt(Step::number).max().orElse(0) + 1;
    }

    /** What this event makes of the session. */
    public Session after(Recorded recorded) {
        var next = happened(recorded.event(), recorded.at());
        return next.logged(recorded, this);
    }

    private Session happened(SessionEvent event, Instant at) {
        return switch (event) {
            case SessionEvent.Opened _ -> throw new IllegalStateException("opened twice");
            case SessionEvent.Joined _, SessionEvent.SeatChanged _, SessionEvent.PassedOn _, SessionEvent.Admitted _,
                 SessionEvent.AnswerGiven _, SessionEvent.AnswerTakenBack _, SessionEvent.Redacted _,
                 SessionEvent.Emptied _ -> this;
            case SessionEvent.Arrived(int step) -> left().at(step, at).contrasting(false);
            case SessionEvent.Finished(int step) -> change(step, s -> s.finished(true));
            case SessionEvent.RoundOpened(RoundId r) -> change(r.step(), s -> s.opened(r.round(), at));
            case SessionEvent.RoundClosed(RoundId r) -> change(r.step(), s -> s.in(Step.State.CLOSED)
                    .timed(Optional.empty(), Optional.empty()));
            case SessionEvent.Released(Release release) -> change(release.round().step(), s -> s.releasing(release));
            case SessionEvent.RoundDropped(RoundId r) -> change(r.step(), Step::dropped);
            case SessionEvent.Revealed(RoundId r) -> change(r.step(), Step::revealing);
            case SessionEvent.Hidden(RoundId r) -> change(r.step(), s -> s.in(Step.State.CLOSED)
                    .telling(r.round(), false));
            case SessionEvent.Told(RoundId r, boolean told) -> change(r.step(), s -> s.telling(r.round(), told));
            case SessionEvent.DeadlineSet(RoundId r, Instant deadline) -> change(r.step(), s -> s.timed(
                    Optional.of(deadline), Optional.empty()));
            case SessionEvent.DeadlinePaused(RoundId r, var left) -> change(r.step(), s -> s.timed(
                    Optional.empty(), Optional.of(left)));
            case SessionEvent.DeadlineCleared(RoundId r) -> change(r.step(), s -> s.timed(
                    Optional.empty(), Optional.empty()));
            case SessionEvent.Blanked(boolean on) -> with(steps, current, on, subject, endedAt, sealed);
            case SessionEvent.SubjectSet(String about) -> with(steps, current, blank, about, endedAt, sealed);
            case SessionEvent.StepEdited(int step, Question q) -> change(step, s -> s.with(s.item().asking(q)));
            case SessionEvent.StepInserted(int step, int after, var item) -> {
                var agenda = new ArrayList<>(steps);
                agenda.add(place(after) + 1, Step.waiting(step, item));
                yield with(List.copyOf(agenda), current, blank, subject, endedAt, sealed);
            }
            case SessionEvent.StepRemoved(int step) -> with(steps.stream().filter(s -> s.number() != step).toList(),
                    current, blank, subject, endedAt, sealed);
            case SessionEvent.StepSkipped(int step, boolean skipped) -> change(step, s -> s.skipped(skipped));
            case SessionEvent.CardKept(RoundId r, var card, boolean kept) -> change(r.step(), s -> s.keeping(
                    r.round(), card, kept).without(kept, card));
            case SessionEvent.ProposalAdmitted(int step, var card, String words) -> change(step,
                    s -> s.admitting(card, words));
            case SessionEvent.FloorAnswered(int step, String question, boolean answered) -> change(step,
                    s -> s.answering(question, answered));
            case SessionEvent.GuessAsked(int step, var about) -> change(step, s -> s.asking(about));
            case SessionEvent.GuessPlanned(int step, var guess) -> change(step, s -> s.planning(guess));
            case SessionEvent.WordsHeld(int step, var partner, boolean held) -> change(step,
                    s -> s.holding(partner, held));
            case SessionEvent.ContrastsShown(boolean shown) -> contrasting(shown);
            case SessionEvent.CommitmentMade(int step, var id, var commitment) ->
                    deciding(decided.making(step, id, commitment));
            case SessionEvent.CommitmentDropped(var id) -> deciding(decided.dropping(id));
            case SessionEvent.CommitmentAccepted(var id, var by, boolean accepted) ->
                    deciding(decided.accepting(id, by, accepted));
            case SessionEvent.CommitmentFinished(var id, boolean finished) ->
                    deciding(decided.finishing(id, finished));
            case SessionEvent.Noted(int step, String text) -> change(step, s -> s.noting(text));
            case SessionEvent.Ended _ -> with(steps, current, blank, subject, Optional.of(at), sealed);
            case SessionEvent.EndUndone _ -> with(steps, current, blank, subject, Optional.empty(), sealed);
            case SessionEvent.Sealed _ -> with(steps, current, blank, subject, endedAt, true);
        };
    }

    /** A question that was on the screen and never opened waits again. */
    private Session left() {
        return change(current, step -> step.state() == Step.State.SHOWING ? step.in(Step.State.WAITING) : step);
    }

    private Session at(int number, Instant at) {
        return change(number, step -> (step.state() == Step.State.WAITING ? step.in(Step.State.SHOWING) : step)
                .finished(false).skipped(false).arrivedAt(at)).arrivedAt(number);
    }

    private Session change(int number, UnaryOperator<Step> change) {
        return with(steps.stream().map(step -> step.number() == number ? change.apply(step) : step).toList(), current,
                blank, subject, endedAt, sealed);
    }

    private Session arrivedAt(int current) {
        return with(steps, current, blank, subject, endedAt, sealed);
    }

    private Session contrasting(boolean shown) {
        return new Session(seq, lastAt, opened, steps, current, blank, subject, endedAt, sealed, shown, decided, done,
                undoable, personal);
    }

    private Session deciding(Decided now) {
        return new Session(seq, lastAt, opened, steps, current, blank, subject, endedAt, sealed, contrasts, now, done,
                undoable, personal);
    }

    private Session with(List<Step> steps, int current, boolean blank, String subject, Optional<Instant> endedAt,
                         boolean sealed) {
        return new Session(seq, lastAt, opened, steps, current, blank, subject, endedAt, sealed, contrasts, decided,
                done, undoable, personal);
    }

    /** Notes the event's place, and, at the first event of a facilitator's command, how things stood before it. */
    private Session logged(Recorded recorded, Session before) {
        var command = recorded.command();
        var mine = switch (recorded.event()) {
            case SessionEvent.CardKept _, SessionEvent.Admitted _, SessionEvent.ProposalAdmitted _ -> recorded.seq();
            case SessionEvent.Revealed(RoundId round) when isMapped(round) -> recorded.seq();
            // phones that looked elsewhere meanwhile have forgotten where they were on it
            case SessionEvent.Arrived _ when step().filter(step -> step.state() == Step.State.REVEALED
                    && isMapped(step.roundId())).isPresent() -> recorded.seq();
            default -> personal;
        };
        return new Session(recorded.seq(), recorded.at(), opened, steps, current, blank, subject, endedAt, sealed,
                contrasts, decided, doneWith(command), undoableAfter(recorded, before), mine);
    }

    private Set<CommandId> doneWith(@Nullable CommandId command) {
        if (command == null || done.contains(command)) {
            return done;
        }
        var known = new HashSet<>(done);
        known.add(command);
        return Set.copyOf(known);
    }

    /**
     * What time did meanwhile is not undone along with the act, and neither is a note that somebody took. Nothing is,
     * once the session is sealed: how it stood before knows when people answered, which its log no longer does.
     */
    private Optional<Before> undoableAfter(Recorded recorded, Session before) {
        if (sealed) {
            return Optional.empty();
        }
        var command = recorded.command();
        if (command == null || recorded.event() instanceof SessionEvent.Noted) {
            return undoable.map(u -> new Before(u.session().happened(recorded.event(), recorded.at()), u.command(),
                    u.at()));
        }
        return done.contains(command) ? undoable
                : Optional.of(new Before(before.forgetful(), command, recorded.at()));
    }

    /** Whether everybody finds her own place on what this round shows. */
    private boolean isMapped(RoundId round) {
        return step(round.step()).map(step -> step.releases().get(round.round())).flatMap(Release::opinions)
                .filter(Opinions.Groups.class::isInstance).isPresent();
    }

    /** Without the way back to earlier states, which would otherwise hold all of them. */
    private Session forgetful() {
        return new Session(seq, lastAt, opened, steps, current, blank, subject, endedAt, sealed, contrasts, decided,
                Set.of(), Optional.empty(), personal);
    }
}
