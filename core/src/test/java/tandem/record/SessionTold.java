package tandem.record;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.question.AgendaItem;
import tandem.question.Answer;
import tandem.question.Choice;
import tandem.question.OpenText;
import tandem.question.Pause;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.QuestionSet;
import tandem.question.QuestionSetId;
import tandem.question.Scale;
import tandem.question.Visibility;
import tandem.session.CommandId;
import tandem.session.Decision;
import tandem.session.JoinCode;
import tandem.session.ParticipantId;
import tandem.session.Recorded;
import tandem.session.Sealing;
import tandem.session.Session;
import tandem.session.SessionCommand;
import tandem.session.SessionEvent;
import tandem.session.SessionId;
import tandem.session.SessionKey;
import tandem.session.Situation;
import tandem.session.Slot;
import tandem.session.Speaks;
import tandem.session.Stamp;
import tandem.session.Voice;

/** A session that is really decided, command by command, for tests that need the log of one. Always the same. */
public final class SessionTold {
    public static final SessionId ID = new SessionId(UUID.fromString("00000000-0000-4000-8000-00000000feed"));
    private static final SessionKey KEY = SessionKey.of(new byte[32], new byte[16]);

    private final Random random = new Random(7);
    private final Situation situation = Situation.unknown();
    private final List<Recorded> log = new ArrayList<>();
    private final List<ParticipantId> seats = new ArrayList<>();
    private Instant now = Instant.parse("2026-05-04T06:30:00.123Z");
    private Duration between = Duration.ofMillis(60_607);
    private int revision = 7_340_000;

    private SessionTold(Partnership partnership, QuestionSet set, int k) {
        keep(new SessionEvent.Opened(new JoinCode("ABCDEFG"), partnership, set, k, ZoneId.of("Pacific/Auckland"),
                365), null);
    }

    /** A session with two groups, whānau and teachers, and these steps. */
    public static SessionTold of(AgendaItem... agenda) {
        return of("Looking at our partnership", agenda);
    }

    public static SessionTold of(String title, AgendaItem... agenda) {
        var partnership = new Partnership(new PartnershipId("p"), "School and whānau", "Students who do well.",
                List.of(new Partner(new PartnerId("whanau"), "Parents and whānau", "home", false, ""),
                        new Partner(new PartnerId("teachers"), "Teachers", "school", false, "")),
                List.of(), "An example.", "", "");
        var set = new QuestionSet(new QuestionSetId("s"), title, "After an article.", "Tandem", "CC BY 4.0", 3,
                List.of(agenda));
        return new SessionTold(partnership, set, 5);
    }

    public static AgendaItem item(Question question) {
        return new AgendaItem(question, 5, "Talk about it.", "A note for the facilitator alone", false);
    }

    public static AgendaItem tryOut(Question question) {
        return new AgendaItem(question, 2, "", "", true);
    }

    public static Pause pause(String id) {
        return new Pause(new QuestionId(id), "A quiet moment.");
    }

    public static Choice choice(String id, Visibility visibility) {
        return new Choice(new QuestionId(id), "Who decided?", visibility, false,
                List.of(new Choice.Option("a", "The board"), new Choice.Option("b", "All of us")), 1, 2, true);
    }

    public static Scale scale(String id, Visibility visibility) {
        return new Scale(new QuestionId(id), "How far is it so?", visibility, false,
                List.of(new Scale.Statement("s1", "We listen"), new Scale.Statement("s2", "We act")), 5,
                "Not at all", "Wholly");
    }

    public static OpenText text(String id, Visibility visibility) {
        return new OpenText(new QuestionId(id), "What happened?", visibility, 300);
    }

    public static Answer picked(String... options) {
        return new Choice.Picked(Set.of(options));
    }

    public static Answer rated(int first, int second) {
        return new Scale.Rated(Map.of("s1", new Scale.Point(first), "s2", new Scale.Point(second)));
    }

    /** From here on, little time goes by between two acts. */
    public SessionTold quickly() {
        between = Duration.ofMillis(607);
        return this;
    }

    /** Seats so many people of a group; null for those who would rather not say. */
    public SessionTold seat(int people, @Nullable String partner) {
        IntStream.range(0, people).forEach(i -> seat(partner, null, false, false));
        return this;
    }

    public ParticipantId seat(@Nullable String partner, @Nullable String name, boolean watching, boolean helper) {
        var participant = new ParticipantId(new UUID(random.nextLong(), random.nextLong()));
        seats.add(participant);
        hand(new SessionCommand.Join(participant, "device-" + random.nextLong(),
                partner == null ? null : new PartnerId(partner), name, watching, helper, Speaks.SELF, List.of()));
        return participant;
    }

    /** One that answers for its whole group. */
    public ParticipantId voiceOf(String partner) {
        var participant = new ParticipantId(new UUID(random.nextLong(), random.nextLong()));
        hand(new SessionCommand.Join(participant, "device-" + random.nextLong(), new PartnerId(partner), null, false,
                false, Speaks.GROUP, List.of()));
        return participant;
    }

    /** The seats in these places take their answers back. */
    public SessionTold takeBack(int... places) {
        for (var place : places) {
            hand(new SessionCommand.TakeBack(seats.get(place),
                    KEY.voices(situation.session().questions(), seats.get(place))));
        }
        return this;
    }

    public SessionTold lead(SessionCommand.Act... acts) {
        for (var act : acts) {
            hand(new SessionCommand.Lead(new CommandId(new UUID(random.nextLong(), random.nextLong())),
                    situation.session().here(), act));
        }
        return this;
    }

    /** The seats answer in turn, beginning with the first. */
    public SessionTold answer(Answer... answers) {
        for (int i = 0; i < answers.length; i++) {
            answer(seats.get(i), answers[i]);
        }
        return this;
    }

    public SessionTold answer(ParticipantId participant, Answer answer) {
        var session = situation.session();
        hand(new SessionCommand.GiveAnswer(participant, KEY.voice(session.step().orElseThrow().question(), participant),
                Slot.answer(session.here()), ++revision, answer));
        return this;
    }

    /** Guesses what the group asked about said. @param seat from 0, in the order in which they were taken */
    public SessionTold guess(int seat, Answer answer) {
        var session = situation.session();
        var who = seats.get(seat);
        hand(new SessionCommand.GiveAnswer(who, KEY.voice(session.step().orElseThrow().question(), Slot.GUESS, who),
                Slot.guess(session.here()), ++revision, answer));
        return this;
    }

    public SessionTold seal() {
        now = now.plus(Session.UNDO_END);
        hand(new SessionCommand.Seal());
        Sealing.rewritten(log, random).forEach(other -> log.set((int) other.seq() - 1, other));
        return this;
    }

    public Situation situation() {
        return situation;
    }

    public List<Recorded> log() {
        return List.copyOf(log);
    }

    public SessionRecord record() {
        return SessionRecord.of(ID, log()).orElseThrow();
    }

    /** What must be in no record: seats, devices, pseudonyms, revisions, and when anybody joined or answered. */
    public List<String> secrets() {
        return log.stream().flatMap(recorded -> switch (recorded.event()) {
            case SessionEvent.Joined(var seat) -> Stream.concat(
                    Stream.of(seat.participant().toString(), seat.device()), times(recorded.at()));
            case SessionEvent.AnswerGiven given -> Stream.concat(
                    Stream.of(voice(given.voice()), String.valueOf(given.revision())), times(recorded.at()));
            default -> Stream.<String>empty();
        }).toList();
    }

    private static String voice(Voice voice) {
        return switch (voice) {
            case Voice.Pseudonym(String value) -> value;
            case Voice.Seated(ParticipantId participant) -> participant.toString();
            case Voice.Together(ParticipantId participant) -> participant.toString();
        };
    }

    private static Stream<String> times(Instant at) {
        var local = at.atZone(ZoneId.of("Pacific/Auckland")).toLocalTime();
        return Stream.of(at.toString(), String.valueOf(at.toEpochMilli()), String.valueOf(at.getEpochSecond()),
                local.toString(), local.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private void hand(SessionCommand command) {
        now = now.plus(between);
        var decision = situation.decide(command, new Stamp(now, random.nextLong()));
        switch (decision) {
            case Decision.Accepted(var events) -> events.forEach(event -> keep(event,
                    command instanceof SessionCommand.Lead lead ? lead.id() : null));
            case Decision.Refused(var refusal, _) -> throw new AssertionError(refusal);
        }
    }

    private void keep(SessionEvent event, @Nullable CommandId command) {
        var recorded = new Recorded(log.size() + 1, now, event, command);
        log.add(recorded);
        situation.apply(recorded);
        if (event instanceof SessionEvent.Redacted(var seqs)) {
            seqs.forEach(seq -> log.set(seq.intValue() - 1, new Recorded(seq, log.get(seq.intValue() - 1).at(),
                    new SessionEvent.Emptied("answer-given/1"), null)));
        }
    }
}
