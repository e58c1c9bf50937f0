package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnerId;
import tandem.question.Answer;
import tandem.question.OpinionMap;
import tandem.words.Reason;

/**
 * A session played through, so that a test reads: given what happened, when somebody asks for this, then that happens,
 * or is refused. It has a clock of its own, which stands still unless told.
 */
public final class Play {
    public static final SessionKey KEY = SessionKey.of(
            "a secret of thirty-two bytes or so".getBytes(StandardCharsets.UTF_8), new byte[32]);

    private final List<Recorded> log = new ArrayList<>();
    private final Situation situation;
    private Instant now = Agenda.START;
    private long commands;
    private @Nullable Decision decision;

    private Play(SessionEvent.Opened opened, OpinionMap map) {
        situation = Situation.unknown(map);
        record(opened, null);
    }

    /** Reads better before a session that is already somewhere. */
    public static Play given(Play play) {
        return play;
    }

    public static Play lobby() {
        return of(Agenda.opened(new JoinCode("ABCDEFG")));
    }

    /** A session of another partnership or agenda than {@link Agenda}'s, in its lobby. */
    public static Play of(SessionEvent.Opened opened) {
        return of(opened, OpinionMap.NONE);
    }

    /** The same, in which opinions are mapped so. */
    public static Play of(SessionEvent.Opened opened, OpinionMap map) {
        return new Play(opened, map);
    }

    public static Play showing(int step) {
        return lobby().with(new SessionCommand.GoTo(step));
    }

    public static Play open(int step) {
        return showing(step).with(new SessionCommand.Open());
    }

    public static Play closed(int step) {
        return open(step).with(new SessionCommand.Close());
    }

    public static Play revealed(int step) {
        return closed(step).with(new SessionCommand.Reveal());
    }

    public static Play ended() {
        return showing(Agenda.CHOICE).with(new SessionCommand.End());
    }

    public static Play sealed() {
        return ended().later(Session.UNDO_END).with(new SessionCommand.Seal());
    }

    // ---- given

    /** These acts of the facilitator, each of which goes well. */
    public Play with(SessionCommand.Act... acts) {
        for (var act : acts) {
            assertInstanceOf(Decision.Accepted.class, when(act).decision(), act + " was refused");
        }
        return this;
    }

    /** These commands, each of which goes well. */
    public Play with(SessionCommand... asked) {
        for (var command : asked) {
            assertInstanceOf(Decision.Accepted.class, when(command).decision(), command + " was refused");
        }
        return this;
    }

    /** So many people, half of them whānau and half teachers. */
    public Play withPeople(int people) {
        for (int i = 1; i <= people; i++) {
            with(Agenda.join(i, i % 2 == 1 ? Agenda.WHANAU : Agenda.TEACHERS));
        }
        return this;
    }

    /** The people of these numbers, all of one group; null for those who would rather not say. */
    public Play withSeats(int from, int to, @Nullable PartnerId partner) {
        for (int i = from; i <= to; i++) {
            with(Agenda.join(i, partner));
        }
        return this;
    }

    /** Somebody who answers for several people at once. */
    public Play withVoice(int person, PartnerId partner, @Nullable String name, Speaks speaks) {
        return with(new SessionCommand.Join(Agenda.person(person), "device " + person, partner, name, false, false,
                speaks, KEY.voices(session().questions(), Agenda.person(person))));
    }

    /** All these people give the same answer to the round that is open. */
    public Play withAnswer(int from, int to, Answer answer) {
        for (int i = from; i <= to; i++) {
            with(answer(i, 1, answer));
        }
        return this;
    }

    /** The first of them answer the open step, in this order. */
    public Play withAnswers(Answer... answers) {
        for (int i = 0; i < answers.length; i++) {
            with(answer(i + 1, 1, answers[i]));
        }
        return this;
    }

    public Play later(Duration time) {
        now = now.plus(time);
        return this;
    }

    public Play seconds(long seconds) {
        return later(Duration.ofSeconds(seconds));
    }

    // ---- when

    /** The facilitator asks for this, where the session is. */
    public Play when(SessionCommand.Act act) {
        return when(lead(++commands, session().here(), act));
    }

    /** The facilitator asks for this, and meant it for this place. */
    public Play when(SessionCommand.Act act, RoundId meant) {
        return when(lead(++commands, meant, act));
    }

    public Play when(SessionCommand command) {
        decision = situation.decide(command, new Stamp(now, log.size() * 7919L));
        if (decision instanceof Decision.Accepted(var events)) {
            events.forEach(event -> record(event, command instanceof SessionCommand.Lead l ? l.id() : null));
        }
        return this;
    }

    /** A facilitator's command of which only this number makes an id. */
    public static SessionCommand.Lead lead(long id, RoundId meant, SessionCommand.Act act) {
        return lead(id, meant, null, act);
    }

    public static SessionCommand.Lead lead(long id, RoundId meant, Step.@Nullable State seen, SessionCommand.Act act) {
        return new SessionCommand.Lead(new CommandId(new UUID(1, id)), meant, seen, act);
    }

    /** This person's answer to the round that is current now. */
    public SessionCommand.GiveAnswer answer(int person, int revision, Answer answer) {
        return answer(person, session().here(), revision, answer);
    }

    public SessionCommand.GiveAnswer answer(int person, RoundId round, int revision, Answer answer) {
        var participant = Agenda.person(person);
        return new SessionCommand.GiveAnswer(participant, voice(person, round.step()), Slot.answer(round),
                revision, answer);
    }

    /** This person's guess at the answers of the group that is asked about now. */
    public SessionCommand.GiveAnswer guess(int person, int revision, Answer answer) {
        var participant = Agenda.person(person);
        return new SessionCommand.GiveAnswer(participant,
                KEY.voice(session().step().orElseThrow().question(), Slot.GUESS, participant),
                Slot.guess(session().here()), revision, answer);
    }

    /** This person takes back all that she answered. */
    public SessionCommand.TakeBack takeBack(int person) {
        return new SessionCommand.TakeBack(Agenda.person(person),
                KEY.voices(session().questions(), Agenda.person(person)));
    }

    public Voice voice(int person, int step) {
        return KEY.voice(session().step(step).orElseThrow().question(), Agenda.person(person));
    }

    private void record(SessionEvent event, @Nullable CommandId command) {
        var recorded = new Recorded(log.size() + 1, now, event, command);
        log.add(recorded);
        situation.apply(recorded);
    }

    // ---- then

    public Play then(SessionEvent... events) {
        assertEquals(List.of(events), happened());
        return this;
    }

    /** That these kinds of things happen, in this order. */
    @SafeVarargs
    public final Play then(Class<? extends SessionEvent>... kinds) {
        assertEquals(List.of(kinds), happened().stream().map(Object::getClass).toList());
        return this;
    }

    /** It goes well, and nothing happens by it: it had been done already. */
    public Play thenNothing() {
        assertEquals(List.of(), happened());
        return this;
    }

    public Play thenRefused(Reason reason) {
        var refused = assertInstanceOf(Decision.Refused.class, decision());
        assertEquals(reason, refused.refusal().reason());
        return this;
    }

    /** Where the session is now. */
    public Play andIsAt(int step, Step.State state, int round) {
        var is = session().step().orElseThrow();
        assertEquals(step + " " + state + " " + round, is.number() + " " + is.state() + " " + is.round());
        return this;
    }

    public List<SessionEvent> happened() {
        return assertInstanceOf(Decision.Accepted.class, decision()).events();
    }

    public Decision decision() {
        return Objects.requireNonNull(decision, "nothing was asked");
    }

    public Session session() {
        return situation.session();
    }

    public Situation situation() {
        return situation;
    }

    public Step step(int number) {
        return session().step(number).orElseThrow();
    }

    public Moment moment() {
        return Moment.of(new SessionId(new UUID(0, 1)), situation);
    }

    public Instant now() {
        return now;
    }

    public List<Recorded> log() {
        return List.copyOf(log);
    }

    /** What happened since the log had this many events. */
    public Stream<SessionEvent> since(int size) {
        return log.stream().skip(size).map(Recorded::event);
    }
}
