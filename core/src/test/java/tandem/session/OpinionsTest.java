package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.session.Agenda.TEACHERS;
import static tandem.session.Agenda.WHANAU;
import static tandem.session.Agenda.person;
import static tandem.session.Agenda.round;
import static tandem.session.Play.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tandem.question.OpinionMap;
import tandem.question.OpinionPlane;
import tandem.question.Opinions;
import tandem.question.QuestionId;
import tandem.question.Statements;
import tandem.question.Statements.Vote;
import tandem.question.Visibility;

/** When groups of opinion are found, who sees them, and that they stay as they were seen (rules.md A5, C6). */
class OpinionsTest {
    private static final int PEOPLE = 32;
    private int mapped;
    private final OpinionMap map = (_, voters) -> {
        mapped++;
        return new OpinionMap.Layout(new OpinionPlane(Map.of("s1", new OpinionPlane.Axis(0, 1, 0), "s2",
                new OpinionPlane.Axis(0, 0, 1))), List.of(new OpinionMap.Division(voters.stream()
                .map(votes -> votes.get("s1") == Vote.AGREE ? 0 : 1).toList(), 0.5)));
    };

    @Test
    void theyAreFoundOnceWhenTheRoundClosesAndKeptWithItsRelease() {
        var play = answered(Visibility.WHOLE_ROOM, true);
        play.moment().lookedAt().ifPresent(growing -> assertEquals(Optional.empty(), growing.opinions()));
        assertEquals(0, mapped, "nothing is mapped while it grows");
        play.with(new SessionCommand.Close());
        assertEquals(1, mapped);
        var released = assertInstanceOf(SessionEvent.Released.class, play.happened().getLast());
        var groups = assertInstanceOf(Opinions.Groups.class, released.release().opinions().orElseThrow());
        assertEquals(List.of(16, 16), groups.groups().stream().map(Opinions.Group::size).toList());
        play.with(new SessionCommand.Reveal());
        assertEquals(Optional.of(groups), play.moment().shown().orElseThrow().opinions());
        assertEquals(1, mapped);
    }

    @Test
    void onesOwnPlaceIsOnesOwnAndNotThereBeforeTheRoomLooksAtTheMap() {
        var play = answered(Visibility.ANONYMOUS, false).with(new SessionCommand.Close());
        assertTrue(mine(play, 1).spot().isEmpty());
        var before = play.session().personal();
        play.with(new SessionCommand.Reveal());
        assertEquals(List.of(0), mine(play, 1).spot().orElseThrow().in());
        assertEquals(List.of(1), mine(play, 2).spot().orElseThrow().in());
        assertTrue(play.session().personal() > before, "phones are told to look");
        assertTrue(mine(play, PEOPLE + 1).spot().isEmpty(), "who did not vote has no place");
        assertTrue(Mine.of(play.situation().seats().seat(person(1)).orElseThrow(), play.moment(), Optional.empty())
                .spot().isEmpty(), "nobody has, once nothing links a seat to its answers");
        play.with(new SessionCommand.Hide());
        assertTrue(mine(play, 1).spot().isEmpty());
    }

    @Test
    void theyStayAsTheyWereSeenWhenSomebodyTakesHersBackAndWhenTheSessionIsSealed() {
        var play = answered(Visibility.ANONYMOUS, false).with(new SessionCommand.Close(), new SessionCommand.Reveal());
        var seen = play.moment().released(round(1, 1)).orElseThrow().opinions();
        play.with(play.takeBack(1));
        assertEquals(seen, play.moment().released(round(1, 1)).orElseThrow().opinions());
        var log = new ArrayList<>(play.log());
        Sealing.rewritten(play.log(), new Random(1)).forEach(r -> log.set((int) r.seq() - 1, r));
        assertEquals(seen, Moment.of(play.moment().id(), Situation.after(log)).released(round(1, 1)).orElseThrow()
                .opinions());
    }

    @Test
    void ofFewerThanKAnswersNothingIsSaid() {
        var play = given(Play.of(Agenda.opened(asked(Visibility.ANONYMOUS, false)), map)).withSeats(1, 3, WHANAU)
                .with(new SessionCommand.Next(), new SessionCommand.Open());
        play.withAnswer(1, 3, new Statements.Voted(Map.of("s1", Vote.AGREE, "s2", Vote.AGREE)))
                .with(new SessionCommand.Close());
        var released = assertInstanceOf(SessionEvent.Released.class, play.happened().getLast());
        assertFalse(released.release().told());
        assertEquals(Optional.empty(), released.release().opinions());
    }

    private Play answered(Visibility visibility, boolean live) {
        var play = given(Play.of(Agenda.opened(asked(visibility, live)), map)).withSeats(1, PEOPLE / 2, WHANAU)
                .withSeats(PEOPLE / 2 + 1, PEOPLE + 1, TEACHERS)
                .with(new SessionCommand.Next(), new SessionCommand.Open());
        for (int i = 1; i <= PEOPLE; i++) {
            play.with(play.answer(i, 1, new Statements.Voted(Map.of("s1", i % 2 == 1 ? Vote.AGREE : Vote.DISAGREE, "s2",
                    i % 4 < 2 ? Vote.AGREE : Vote.PASS))));
        }
        return play;
    }

    private static Mine mine(Play play, int person) {
        return Mine.of(play.situation().seats().seat(person(person)).orElseThrow(), play.moment(),
                Optional.of(Play.KEY));
    }

    private static Statements asked(Visibility visibility, boolean live) {
        return new Statements(new QuestionId("s"), "What do you think?", visibility, live,
                List.of(new Statements.Statement("s1", "This"), new Statements.Statement("s2", "That")), false, true);
    }
}
