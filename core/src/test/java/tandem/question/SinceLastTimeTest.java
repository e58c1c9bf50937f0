package tandem.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.partnership.Commitment;
import tandem.partnership.CommitmentId;
import tandem.partnership.OpenCommitment;
import tandem.partnership.PartnerId;
import tandem.question.SinceLastTime.Mark;
import tandem.question.SinceLastTime.Marked;
import tandem.words.Malformed;
import tandem.words.Reason;
import tandem.words.Refusal;

class SinceLastTimeTest {
    private static final PartnerId WHANAU = new PartnerId("whanau");
    private static final PartnerId TEACHERS = new PartnerId("teachers");
    private static final String THEIRS = "000000000000000a";
    private static final String OURS = "000000000000000b";
    private static final SinceLastTime SINCE = new SinceLastTime(new QuestionId("q"), "How did it go?",
            Visibility.ANONYMOUS, List.of(item(THEIRS, WHANAU), item(OURS, null)));

    private static OpenCommitment item(String id, @Nullable PartnerId who) {
        return new OpenCommitment(new CommitmentId(id), new Commitment(who, "Meet each term", null, ""),
                who == null ? "" : "Whānau", LocalDate.of(2026, 11, 3));
    }

    private static Marked marked(Mark mark) {
        return new Marked(Map.of(THEIRS, mark), Map.of());
    }

    private static SinceLastTime.Said said(Mark... marks) {
        var tally = (SinceLastTime.Marks) SINCE.tally(Cast.cast(Stream.of(marks).map(SinceLastTimeTest::marked)
                .toArray(Answer[]::new)), 5);
        return tally.said().get(THEIRS);
    }

    private static Mark[] times(int kept, int irrelevant, int partly, int dontKnow) {
        var marks = new ArrayList<Mark>();
        marks.addAll(Collections.nCopies(kept, Mark.KEPT));
        marks.addAll(Collections.nCopies(irrelevant, Mark.NO_LONGER_RELEVANT));
        marks.addAll(Collections.nCopies(partly, Mark.PARTLY));
        marks.addAll(Collections.nCopies(dontKnow, Mark.DONT_KNOW));
        return marks.toArray(Mark[]::new);
    }

    @Test
    void whoTookItOnDoesNotMarkItAndTheOthersDo() {
        assertEquals(Optional.of(Reason.OWN_COMMITMENT), SINCE.refuses(marked(Mark.KEPT), WHANAU).map(Refusal::reason));
        assertEquals(Optional.empty(), SINCE.refuses(marked(Mark.KEPT), TEACHERS));
        assertEquals(Optional.empty(), SINCE.refuses(marked(Mark.KEPT), null));
    }

    @Test
    void everybodyMarksWhatAllTookOn() {
        assertEquals(Optional.empty(), SINCE.refuses(new Marked(Map.of(OURS, Mark.NOT), Map.of()), WHANAU));
    }

    @Test
    void onlyWhoTookItOnSaysAFewWordsAboutIt() {
        var words = new Marked(Map.of(), Map.of(THEIRS, "We met twice."));
        assertEquals(Optional.empty(), SINCE.refuses(words, WHANAU));
        assertEquals(Optional.of(Reason.NOT_THEIR_COMMITMENT), SINCE.refuses(words, TEACHERS).map(Refusal::reason));
        assertEquals(Optional.of(Reason.NOT_THEIR_COMMITMENT), SINCE.refuses(words, null).map(Refusal::reason));
        assertEquals(Optional.of(Reason.NOT_THEIR_COMMITMENT),
                SINCE.refuses(new Marked(Map.of(), Map.of(OURS, "We met.")), WHANAU).map(Refusal::reason));
    }

    @Test
    void commentsAreShort() {
        assertThrows(Malformed.class, () -> new Marked(Map.of(), Map.of(THEIRS, "x".repeat(201))));
        assertThrows(Malformed.class, () -> new Marked(Map.of(), Map.of(THEIRS, " ")));
    }

    @Test
    void aCommitmentThatMoreThanHalfCallKeptOrNotNeededDoesNotComeBack() {
        assertTrue(said(times(3, 0, 2, 0)).isSettled(5));
        assertTrue(said(times(2, 2, 3, 0)).isSettled(5));
        assertFalse(said(times(3, 0, 3, 0)).isSettled(5));
    }

    @Test
    void whoDoesNotKnowDoesNotJudge() {
        assertFalse(said(times(4, 0, 0, 3)).isSettled(5));
        assertEquals(4, said(times(4, 0, 0, 3)).judged());
        assertTrue(said(times(5, 0, 0, 9)).isSettled(5));
    }

    @Test
    void fewerThanKSettleNothing() {
        assertFalse(said(times(4, 0, 0, 0)).isSettled(5));
        assertTrue(said(times(4, 0, 0, 0)).isSettled(3));
    }

    @Test
    void theWordsStandBesideTheirCommitment() {
        var tally = (SinceLastTime.Marks) SINCE.tally(Cast.cast(new Marked(Map.of(OURS, Mark.PARTLY),
                Map.of(THEIRS, "We met twice.")), marked(Mark.KEPT)), 5);
        assertEquals(List.of(THEIRS + " We met twice."), tally.comments().stream()
                .map(comment -> comment.item() + " " + comment.text()).toList());
        assertEquals("Whānau: Meet each term – We met twice.", tally.cards().getFirst().text());
        var kept = tally.without(Set.of(tally.cards().getFirst().id()));
        assertEquals(List.of(), kept.comments());
        assertEquals(1, kept.kept());
    }

    @Test
    void withoutCommitmentsNothingIsAsked() {
        var empty = SINCE.with(List.of());
        assertFalse(empty.asks());
        assertEquals(Optional.of(Reason.NOTHING_ASKED), empty.refuses(new Answer.Abstained()).map(Refusal::reason));
    }

    @Test
    void moreThanARoomCanLookAtWait() {
        var many = IntStream.range(0, 20).mapToObj(i -> item("%016x".formatted(i), null)).toList();
        assertEquals(SinceLastTime.MOST, SINCE.with(many).items().size());
    }
}
