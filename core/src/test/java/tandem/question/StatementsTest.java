package tandem.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.question.Cast.cast;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.partnership.PartnerId;
import tandem.words.Malformed;
import tandem.words.Reason;
import tandem.words.Refusal;

/** rules.md C6. */
class StatementsTest {
    private static final PartnerId HOME = new PartnerId("home");
    private static final PartnerId SCHOOL = new PartnerId("school");
    private static final CardId CARD = new CardId("a".repeat(20));
    private final Statements question = asked(2);

    @Test
    void whoPassesHasVoted() {
        var counts = (Statements.Counts) question.tally(cast(voted("s1", Statements.Vote.AGREE),
                voted("s1", Statements.Vote.PASS), voted("s2", Statements.Vote.DISAGREE), new Answer.Abstained()), 3);
        assertEquals(new Statements.Count(true, 1, 0, 1), counts.of("s1"));
        assertEquals(2, counts.of("s1").votes());
        assertEquals(1, counts.of("s2").votes());
        assertEquals(4, counts.n());
    }

    @Test
    void smallGroupsArePulledTowardsAHalf() {
        assertEquals(0.80, new CommonGround.Share(3, 3).smoothed(), 1e-12);
        assertEquals(0.976, new CommonGround.Share(40, 40).smoothed(), 0.0005);
        assertEquals(0.5, new CommonGround.Share(0, 0).smoothed());
    }

    @Test
    void commonGroundIsTheProductOverTheSameGroupsForEveryStatement() {
        var ground = CommonGround.of(question, accounts(new Statements.Count(true, 3, 0, 0),
                new Statements.Count(true, 1, 1, 2), new Statements.Count(true, 0, 4, 0), untold()));
        assertEquals(4.0 / 5 * 2 / 6, ground.getFirst().value(), 1e-12);
        assertEquals(1.0 / 6 / 2, ground.getLast().value(), 1e-12);
        assertEquals(List.of("s1", "s2"), ground.stream().sorted(CommonGround.MOST_FIRST)
                .map(CommonGround::statement).toList());
        assertEquals(Map.of(HOME, new CommonGround.Share(0, 4), SCHOOL, new CommonGround.Share(0, 0)),
                ground.getLast().shares());
    }

    @Test
    void groupsAreDividedByTheirSharesAgreeing() {
        var ground = CommonGround.of(question, accounts(new Statements.Count(true, 6, 2, 0),
                new Statements.Count(true, 2, 1, 1), new Statements.Count(true, 1, 0, 0), untold()));
        var apart = ground.getFirst().apart().orElseThrow();
        assertEquals(HOME, apart.more());
        assertEquals(SCHOOL, apart.less());
        assertEquals(0.25, (double) apart.over() / apart.under());
        assertTrue(apart.isWide());
        assertEquals(Optional.empty(), ground.getLast().apart(), "only one group voted");
        assertEquals(List.of("s1", "s2"), ground.stream().sorted(CommonGround.MOST_DIVIDED_FIRST)
                .map(CommonGround::statement).toList());
    }

    @Test
    void withOneGroupThereIsNoCommonGround() {
        assertEquals(List.of(), CommonGround.of(question, new Accounts(Map.of(HOME,
                question.tally(cast(voted("s1", Statements.Vote.AGREE)), 3)), Map.of())));
    }

    @Test
    void whatIsAdmittedIsAStatementLikeOthersAndLeavesWithoutATrace() {
        var more = question.admitting(CARD, "We need more time");
        assertEquals(List.of("s1", "s2", CARD.value()), more.parts());
        assertEquals("We need more time", more.words(CARD));
        assertTrue(more.has(CARD));
        assertFalse(question.has(CARD));
        assertEquals(question, more.withdrawing(CARD));
    }

    @Test
    void votesOnWhatIsWithdrawnAreLeftOutAndVotesOnWhatNeverWasAreNot() {
        var votes = new Statements.Voted(Map.of("s1", Statements.Vote.AGREE, CARD.value(), Statements.Vote.PASS));
        assertEquals(voted("s1", Statements.Vote.AGREE), question.fitted(votes, Set.of()));
        assertEquals(votes, question.admitting(CARD, "More time").fitted(votes, Set.of(CARD.value())));
        assertEquals(voted("s9", Statements.Vote.AGREE), question.fitted(voted("s9", Statements.Vote.AGREE), Set.of()));
    }

    @Test
    void thereAreTwoToTwoHundredOfThem() {
        assertEquals(Reason.TOO_FEW, assertThrows(Malformed.class, () -> asked(1)).refusal().reason());
        assertEquals(Reason.TOO_MANY, assertThrows(Malformed.class, () -> asked(201)).refusal().reason());
        assertEquals(Reason.TOO_MANY, assertThrows(Malformed.class, () -> asked(200).admitting(CARD, "One more"))
                .refusal().reason());
    }

    @Test
    void aStatementThatIsNotAskedIsRefused() {
        assertEquals(Optional.of(Refusal.because(Reason.UNKNOWN_PART, "s3")),
                question.refuses(voted("s3", Statements.Vote.AGREE)));
        assertEquals(Optional.of(Refusal.because(Reason.VOTE_ONE)), question.refuses(new Statements.Voted(Map.of())));
    }

    private static Statements asked(int statements) {
        return new Statements(new QuestionId("q"), "What do you think?", Visibility.ANONYMOUS, false,
                IntStream.rangeClosed(1, statements).mapToObj(i -> new Statements.Statement("s" + i, "Statement " + i))
                        .toList(), true, false);
    }

    private static Statements.Voted voted(String statement, Statements.Vote vote) {
        return new Statements.Voted(Map.of(statement, vote));
    }

    private static Statements.Count untold() {
        return new Statements.Count(false, 0, 0, 0);
    }

    /** What two groups say of two statements: the first of both, then the second of both. */
    private static Accounts accounts(Statements.Count home, Statements.Count school, Statements.Count home2,
                                     Statements.Count school2) {
        return new Accounts(Map.of(HOME, new Statements.Counts(8, Map.of("s1", home, "s2", home2)),
                SCHOOL, new Statements.Counts(4, Map.of("s1", school, "s2", school2))), Map.of());
    }
}
