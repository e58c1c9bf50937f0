package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tandem.session.Agenda.TEACHERS;
import static tandem.session.Agenda.WHANAU;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.partnership.Commitment;
import tandem.partnership.CommitmentId;
import tandem.partnership.OpenCommitment;
import tandem.question.AgendaItem;
import tandem.question.Commitments;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.QuestionSet;
import tandem.question.SinceLastTime;
import tandem.question.SinceLastTime.Mark;
import tandem.question.Visibility;
import tandem.words.Reason;

/** What comes back: persons 1, 3, 5 … are whānau, 2, 4, 6 … teachers; k is 5. */
class LegacyTest {
    private static final Commitment MEET = new Commitment(WHANAU, "Meet each term", LocalDate.of(2027, 3, 1), "Notes");
    private static final Commitment OURS = new Commitment(null, "Start on time", null, "");

    private static Commitments commitments() {
        return new Commitments(new QuestionId("c"), "What do we take on?", Visibility.ANONYMOUS, 5, List.of());
    }

    /** A session in which whānau took on to meet, and nobody accepted what all were to do. */
    private static Play first() {
        var play = Play.of(Agenda.opened(commitments())).withPeople(4).with(new SessionCommand.GoTo(1))
                .with(new SessionCommand.MakeCommitment(1, MEET, null), new SessionCommand.MakeCommitment(1, OURS, null));
        return play.with(new SessionCommand.AcceptCommitment(Agenda.person(1),
                play.session().decided().made().getFirst().id(), true));
    }

    private static Legacy legacy(Play play) {
        return Legacy.of(play.log()).orElseThrow();
    }

    private static List<OpenCommitment> open() {
        return Legacy.open(List.of(legacy(first())));
    }

    /** The next session, with so many teachers who marked it, all alike. */
    private static Play second(int teachers, Mark mark) {
        var since = new SinceLastTime(new QuestionId("s"), "How did it go?", Visibility.ANONYMOUS, open());
        var play = Play.of(Agenda.opened(since)).later(Duration.ofDays(90)).withPeople(2 * teachers)
                .with(new SessionCommand.GoTo(1), new SessionCommand.Open());
        for (int i = 1; i <= teachers; i++) {
            play.with(play.answer(2 * i, 1, new SinceLastTime.Marked(Map.of(item(), mark), Map.of())));
        }
        return play.with(new SessionCommand.Close());
    }

    private static String item() {
        return open().getFirst().id().value();
    }

    @Test
    void onlyWhatWasAcceptedComesBackWithItsGroupAndItsDay() {
        assertEquals(List.of("Meet each term, Whānau, 2026-03-04"), open().stream()
                .map(one -> one.commitment().what() + ", " + one.name() + ", " + one.since()).toList());
        assertEquals(MEET, open().getFirst().commitment());
    }

    @Test
    void whatTheOthersCallKeptDoesNotComeBackOnceTheRoomHasSeenIt() {
        var told = second(5, Mark.KEPT);
        assertEquals(1, Legacy.open(List.of(legacy(first()), legacy(told))).size());
        told.with(new SessionCommand.Reveal());
        assertEquals(List.of(), Legacy.open(List.of(legacy(first()), legacy(told))));
        assertEquals(Set.of(new CommitmentId(item())), legacy(told).settled());
    }

    @Test
    void whatIsPartlyKeptOrMarkedByTooFewComesBack() {
        assertEquals(Set.of(), legacy(second(5, Mark.PARTLY).with(new SessionCommand.Reveal())).settled());
        assertEquals(Set.of(), legacy(second(4, Mark.KEPT).with(new SessionCommand.Reveal())).settled());
    }

    @Test
    void aSmallRoomSaysTogetherThatItIsDoneWithOne() {
        var told = second(2, Mark.KEPT).with(new SessionCommand.FinishCommitment(new CommitmentId(item()), true));
        assertEquals(Set.of(new CommitmentId(item())), legacy(told).settled());
        told.with(new SessionCommand.Undo());
        assertEquals(Set.of(), legacy(told).settled());
        told.when(new SessionCommand.FinishCommitment(new CommitmentId("00000000000000ff"), true))
                .thenRefused(Reason.UNKNOWN_COMMITMENT);
    }

    @Test
    void nobodyMarksWhatHerOwnGroupTookOn() {
        var since = new SinceLastTime(new QuestionId("s"), "How did it go?", Visibility.ANONYMOUS, open());
        var play = Play.of(Agenda.opened(since)).withPeople(2).with(new SessionCommand.GoTo(1), new SessionCommand.Open());
        play.when(play.answer(1, 1, new SinceLastTime.Marked(Map.of(item(), Mark.KEPT), Map.of())))
                .thenRefused(Reason.OWN_COMMITMENT);
        play.with(play.answer(1, 1, new SinceLastTime.Marked(Map.of(), Map.of(item(), "We met twice."))));
        play.when(play.answer(2, 1, new SinceLastTime.Marked(Map.of(), Map.of(item(), "They met."))))
                .thenRefused(Reason.NOT_THEIR_COMMITMENT);
    }

    @Test
    void oneOwnersWordsAreShownThoughFewWrote() {
        var since = new SinceLastTime(new QuestionId("s"), "How did it go?", Visibility.ANONYMOUS, open());
        var play = Play.of(Agenda.opened(since)).withPeople(10).with(new SessionCommand.GoTo(1), new SessionCommand.Open());
        for (int i = 1; i <= 5; i++) {
            play.with(play.answer(2 * i, 1, new SinceLastTime.Marked(Map.of(item(), Mark.KEPT), Map.of())));
        }
        play.with(play.answer(1, 1, new SinceLastTime.Marked(Map.of(), Map.of(item(), "We met twice."))));
        play.with(new SessionCommand.Close(), new SessionCommand.Reveal());
        var result = play.moment().shown().orElseThrow();
        var tally = (SinceLastTime.Marks) result.whole().orElseThrow();
        assertEquals(List.of("We met twice."), tally.comments().stream().map(SinceLastTime.Comment::text).toList());
        assertEquals(5, tally.of(open().getFirst()).n());
        play.with(new SessionCommand.KeepCard(Agenda.round(1, 1), tally.cards().getFirst().id(), true));
        var kept = (SinceLastTime.Marks) play.moment().shown().orElseThrow().whole().orElseThrow();
        assertEquals(List.of(), kept.comments());
    }

    @Test
    void aTryOutLeavesNothing() {
        Question asked = commitments();
        var usual = Agenda.opened(asked);
        var set = usual.questionSet();
        var tried = new QuestionSet(set.id(), set.title(), "", "", "", 1,
                List.of(new AgendaItem(asked, 5, "", "", true)));
        var play = Play.of(new SessionEvent.Opened(usual.code(), usual.partnership(), tried, 5,
                usual.zone(), 365)).withPeople(2).with(new SessionCommand.GoTo(1),
                new SessionCommand.MakeCommitment(1, new Commitment(TEACHERS, "Ask", null, ""), null));
        play.with(new SessionCommand.AgreeCommitment(play.session().decided().made().getFirst().id(), true));
        assertEquals(List.of(), legacy(play).accepted());
    }
}
