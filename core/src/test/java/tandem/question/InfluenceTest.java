package tandem.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tandem.question.Cast.cast;
import static tandem.question.Influence.Level.ASKED;
import static tandem.question.Influence.Level.DECIDED_TOGETHER;
import static tandem.question.Influence.Level.NOT_AT_ALL;
import static tandem.question.Influence.Level.TOLD;
import static tandem.question.Influence.Level.WORKED_WITH;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.question.Influence.Gap;
import tandem.question.Influence.Level;
import tandem.question.Influence.Levels;
import tandem.question.Influence.Promise;
import tandem.words.Malformed;
import tandem.words.Reason;

/** Rules.md C9, by examples worked out by hand. */
class InfluenceTest {
    private static final PartnerId WHANAU = new PartnerId("whanau");
    private static final PartnerId TEACHERS = new PartnerId("teachers");
    private static final Promise TO_WHANAU = new Promise(WHANAU, ASKED, "the principal", "in March");
    private static final Promise TO_ALL = new Promise(null, TOLD, "", "");
    private final Influence influence = influence(TO_WHANAU, TO_ALL);

    @Test
    void theGapIsTheMiddleExperiencedLessThePromisedInLevels() {
        var levels = levels(NOT_AT_ALL, TOLD, TOLD, TOLD, TOLD, ASKED, ASKED, WORKED_WITH, DECIDED_TOGETHER);
        assertEquals(Optional.of(new Gap(TOLD, TOLD, -2, 4, 9)), influence.gap(levels, TO_WHANAU, 5));
    }

    @Test
    void theMiddleOfAnEvenNumberCanLieBetweenTwoLevels() {
        var levels = levels(TOLD, TOLD, TOLD, ASKED, ASKED, ASKED);
        assertEquals(Optional.of(new Gap(TOLD, ASKED, -1, 3, 6)), influence.gap(levels, TO_WHANAU, 5));
    }

    @Test
    void moreThanPromisedIsAboveZero() {
        var levels = levels(DECIDED_TOGETHER, DECIDED_TOGETHER, DECIDED_TOGETHER, DECIDED_TOGETHER, ASKED);
        assertEquals(Optional.of(new Gap(DECIDED_TOGETHER, DECIDED_TOGETHER, 4, 5, 5)),
                influence.gap(levels, TO_WHANAU, 5));
    }

    @Test
    void whoDoesNotKnowIsApartAndFewerThanKAreTooFew() {
        var four = (Levels) influence.tally(cast(said(TOLD), said(TOLD), said(TOLD), said(TOLD),
                new Influence.DontKnow(), new Answer.Abstained()), 5);
        assertEquals(4, four.substantive());
        assertEquals(1, four.dontKnow());
        assertEquals(1, four.abstained());
        assertEquals(Optional.empty(), influence.gap(four, TO_WHANAU, 5));
        assertEquals(Optional.of(new Gap(TOLD, TOLD, -2, 0, 4)), influence.gap(four, TO_WHANAU, 4));
        assertEquals(Optional.empty(), influence.gap(levels(), TO_WHANAU, 0));
    }

    @Test
    void aGroupsOwnPromiseComesBeforeTheOneToEveryone() {
        assertEquals(Optional.of(TO_WHANAU), influence.promised(WHANAU));
        assertEquals(Optional.of(TO_ALL), influence.promised(TEACHERS));
        assertEquals(Optional.of(TO_ALL), influence.promised(null));
        assertEquals(Optional.empty(), influence(TO_WHANAU).promised(TEACHERS));
        assertEquals(Optional.empty(), influence.promisedToAll());
        assertEquals(Optional.of(TO_ALL), influence(TO_ALL).promisedToAll());
    }

    @Test
    void ofEachPublishedGroupItIsSaidWhatCameOfItsPromise() {
        var kept = influence.kept(new Accounts(Map.of(WHANAU, levels(TOLD, TOLD, TOLD, TOLD, TOLD)), Map.of()), 5);
        assertEquals(List.of(new Influence.Kept(WHANAU, TO_WHANAU, Optional.of(new Gap(TOLD, TOLD, -2, 0, 5)))), kept);
        assertEquals(List.of(), influence().kept(new Accounts(Map.of(WHANAU, levels(TOLD)), Map.of()), 5));
    }

    @Test
    void aGroupIsPromisedOneThing() {
        assertEquals(Reason.TWICE, assertThrows(Malformed.class, () -> influence(TO_WHANAU,
                new Promise(WHANAU, TOLD, "", ""))).refusal().reason());
        assertEquals(Reason.TWICE, assertThrows(Malformed.class, () -> influence(TO_ALL, TO_ALL)).refusal().reason());
    }

    @Test
    void promisesToGroupsThatAreNotThereFallAway() {
        var partnership = new Partnership(new PartnershipId("p"), "Us", "", List.of(
                new Partner(TEACHERS, "Teachers", "", false, "")), List.of(), "", "", "");
        var asked = influence.within(partnership);
        assertEquals(List.of(TO_ALL), asked.promises());
        assertEquals(asked, asked.within(partnership));
    }

    @Test
    void fromOneRoundToTheNextPeopleGoUpOrDown() {
        assertEquals(Change.UP, influence.change("", said(TOLD), said(ASKED)));
        assertEquals(Change.DOWN, influence.change("", said(ASKED), said(NOT_AT_ALL)));
        assertEquals(Change.SAME, influence.change("", said(ASKED), said(ASKED)));
    }

    private Levels levels(Level... levels) {
        return (Levels) influence.tally(cast(Stream.of(levels).map(InfluenceTest::said).toArray(Answer[]::new)), 5);
    }

    private static Answer said(Level level) {
        return new Influence.Experienced(level);
    }

    private static Influence influence(Promise... promises) {
        return new Influence(new QuestionId("q"), "How much say?", Visibility.ANONYMOUS, false, "", List.of(promises),
                List.of());
    }
}
