package tandem.ui.picture;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tandem.live.LiveSession;
import tandem.live.LiveSessions;
import tandem.live.NearFeed;
import tandem.live.MemoryStore;
import tandem.live.Outcome;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.question.AgendaItem;
import tandem.question.Answer;
import tandem.question.Question;
import tandem.question.QuestionSet;
import tandem.question.QuestionSetId;
import tandem.session.CommandId;
import tandem.session.JoinCode;
import tandem.session.Moment;
import tandem.session.ParticipantId;
import tandem.session.Result;
import tandem.session.SessionCommand;
import tandem.session.SessionEvent;
import tandem.session.Slot;
import tandem.session.Speaks;

/** A session played with real groups, so that pictures are drawn of what a release really says. */
final class Meeting implements AutoCloseable {
    static final int K = 5;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant NOW = Instant.parse("2026-03-04T05:00:00Z");

    /** Somebody's seat. @param nth her place in her group, from 0 */
    record Person(ParticipantId id, @Nullable PartnerId group, int nth, Speaks speaks) {
    }

    private final LiveSessions sessions;
    private final LiveSession session;
    private final List<Person> people = new ArrayList<>();

    Meeting(List<Partner> partners, Question... questions) {
        var store = new MemoryStore();
        sessions = new LiveSessions(store, store, store, new NearFeed(), new byte[32], () -> NOW, RANDOM, Runnable::run);
        var agenda = List.of(questions).stream().map(q -> new AgendaItem(q, 5, "", "", false)).toList();
        session = sessions.session(sessions.open(new SessionEvent.Opened(JoinCode.drawnFrom(RANDOM),
                new Partnership(new PartnershipId("p"), "School and whānau", "", partners, List.of(), "", "", ""),
                new QuestionSet(new QuestionSetId("s"), "An hour together", "", "", "", 1, agenda), K,
                ZoneId.of("Pacific/Auckland"), 365))).orElseThrow();
    }

    Meeting joins(@Nullable String group, int count) {
        return joins(group, count, Speaks.SELF);
    }

    Meeting joins(@Nullable String group, int count, Speaks speaks) {
        for (int i = 0; i < count; i++) {
            var person = new Person(new ParticipantId(UUID.randomUUID()), group == null ? null : new PartnerId(group),
                    i, speaks);
            submit(new SessionCommand.Join(person.id(), "device of " + person.id(), person.group(), null, false,
                    false, speaks, List.of()));
            session.presence().connected(person.id(), NOW);
            people.add(person);
        }
        return this;
    }

    Meeting lead(SessionCommand.Act... acts) {
        for (var act : acts) {
            submit(new SessionCommand.Lead(new CommandId(UUID.randomUUID()), session.moment().session().here(), act));
        }
        return this;
    }

    /** Everybody answers the open round; null leaves it out. */
    Meeting answer(BiFunction<String, Integer, @Nullable Answer> answers) {
        people.forEach(person -> {
            var answer = answers.apply(person.group() == null ? "" : person.group().value(), person.nth());
            if (answer != null) {
                give(person, Slot.ANSWER, answer);
            }
        });
        return this;
    }

    /** Everybody but this group guesses what it answers. */
    Meeting guess(String about, BiFunction<String, Integer, Answer> guesses) {
        people.stream().filter(person -> person.speaks() == Speaks.SELF
                        && (person.group() == null || !person.group().value().equals(about)))
                .forEach(person -> give(person, Slot.GUESS,
                        guesses.apply(person.group() == null ? "" : person.group().value(), person.nth())));
        return this;
    }

    private void give(Person person, String item, Answer answer) {
        var step = session.moment().session().step().orElseThrow();
        var key = session.key().orElseThrow();
        var alone = item.equals(Slot.ANSWER) ? key.voice(step.question(), person.id())
                : key.voice(step.question(), item, person.id());
        var voice = person.speaks().together() ? new tandem.session.Voice.Together(person.id()) : alone;
        submit(new SessionCommand.GiveAnswer(person.id(), voice, new Slot(step.roundId(), item), 1, answer));
    }

    Moment moment() {
        return session.moment();
    }

    Question question() {
        return moment().session().step().orElseThrow().question();
    }

    Result result() {
        return moment().lookedAt().orElseThrow().forTheRoom();
    }

    Picture picture(Lens lens) {
        return Picture.of(question(), result(), K).by(lens);
    }

    private void submit(SessionCommand command) {
        var outcome = session.submit(command).join();
        if (!(outcome instanceof Outcome.Kept)) {
            throw new AssertionError(command + ": " + outcome);
        }
    }

    @Override
    public void close() {
        sessions.stop();
    }
}
