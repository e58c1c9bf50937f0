package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.session.Gathering.guarded;
import static tandem.session.Gathering.partnership;
import static tandem.session.Gathering.sets;
import static tandem.session.Gathering.sized;
import static tandem.session.Gathering.unshown;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.partnership.Node;
import tandem.partnership.Partnership;
import tandem.question.Guard;

/** Of whom exact figures are said, by the examples of the rules (rules.md B1, B2), with k = 5. */
class PublishingTest {
    private static final Partnership FOUR = partnership("whanau", "teachers", "leaders", "iwi");
    private static final Partnership SIDES = partnership("whanau@home", "teachers@school", "leaders@school",
            "ministry@system");

    // ---- B1: by sizes alone

    @Test
    void twoSmallGroupsHideEachOther() {
        var said = sized(FOUR, "whanau: 9 a", "teachers: 7 a", "leaders: 3 a", "iwi: 2 a");
        assertEquals(List.of("* 21", "whanau 9", "teachers 7"), sets(said));
        assertEquals("leaders FEW, iwi FEW", unshown(said));
    }

    @Test
    void theSmallestOtherGroupIsHiddenSoThatASmallOneCannotBeWorkedOut() {
        var said = sized(FOUR, "whanau: 9 a", "teachers: 7 a", "iwi: 2 a");
        assertEquals(List.of("* 18", "whanau 9"), sets(said));
        assertEquals("iwi FEW, teachers SMALLER", unshown(said));
    }

    @Test
    void whereAllAreHiddenOnlyTheWholeIsSaid() {
        assertEquals(List.of("* 11"), sets(sized(FOUR, "whanau: 9 a", "iwi: 2 a")));
    }

    @Test
    void aWiderGroupIsSaidWhereItsGroupsAreTooSmall() {
        var said = sized(SIDES, "whanau: 3 a", "teachers: 3 a", "leaders: 3 a", "ministry: 3 a");
        assertEquals(List.of("* 12", "~school 6"), sets(said));
        assertEquals("whanau FEW, ministry FEW, teachers FEW, leaders FEW", unshown(said));
    }

    @Test
    void nothingIsSaidBelowAWiderGroupThatIsHidden() {
        var said = sized(SIDES, "whanau: 2 a", "teachers: 6 a", "leaders: 6 a", "ministry: 40 a");
        assertEquals(List.of("* 54", "ministry 40"), sets(said));
        assertEquals("whanau FEW, ~school SMALLER, teachers SMALLER, leaders SMALLER", unshown(said));
    }

    @Test
    void groupsOfAWiderGroupAreSaidWithIt() {
        assertEquals(List.of("* 20", "whanau 8", "~school 12", "teachers 6", "leaders 6"),
                sets(sized(SIDES, "whanau: 8 a", "teachers: 6 a", "leaders: 6 a")));
    }

    @Test
    void ofFewerThanKNothingIsSaid() {
        assertEquals(List.of(), sets(sized(FOUR, "whanau: 4 a")));
        assertEquals(List.of("* 5", "whanau 5"), sets(sized(FOUR, "whanau: 5 a")));
    }

    @Test
    void whoDidNotSayHerGroupIsAPartLikeOthers() {
        assertEquals(List.of("* 16", "whanau 9"), sets(sized(FOUR, "whanau: 9 a", "teachers: 6 a", "?: 1 a")));
        assertEquals(List.of("* 14", "whanau 9", "? 5"), sets(sized(FOUR, "whanau: 9 a", "?: 5 a")));
    }

    @Test
    void ofTwoOfOneSizeTheFirstInThePartnershipsOrderIsHidden() {
        assertEquals(List.of("* 16", "teachers 7"), sets(sized(FOUR, "whanau: 7 a", "teachers: 7 a", "iwi: 2 a")));
    }

    @Test
    void whatIsHiddenBySizesHasNothingToDoWithAnswers() {
        var one = sized(FOUR, "whanau: 9 a", "teachers: 7 b", "iwi: 2 a");
        var other = sized(FOUR, "whanau: 4 a, 5 b", "teachers: 7 a", "iwi: 1 b, 1 c");
        assertEquals(sets(one), sets(other));
        assertEquals(one.unshown(), other.unshown());
    }

    // ---- B2: nobody is found out by agreement

    @Test
    void aGroupOfOneMindIsShownWithAnotherAndSaidAsOneOfTwoNumbers() {
        var said = guarded(FOUR, "teachers: 6 no", "whanau: 9 no, 6 yes");
        assertEquals(List.of("* 21"), sets(said));
        assertEquals("whanau ALIKE, teachers ALIKE", unshown(said));
        var between = said.between().getFirst();
        // "5 or 6 of the 6 teachers; 9 or 10 of the 15 whānau"
        assertEquals(new Published.Between("no", "teachers", 6, "whanau", 15, 15), between);
        assertEquals(List.of(5, 9), List.of(between.someAtLeast(), between.othersAtLeast()));
        assertEquals(1, said.between().size());
    }

    @Test
    void whereTheTwoNumbersWouldSayTooMuchOnlyTheUnionIsSaid() {
        var said = guarded(FOUR, "teachers: 4 yes, 1 no", "whanau: 6 no");
        assertEquals(List.of("* 11"), sets(said));
        assertEquals(List.of(), said.between());
        assertEquals("whanau ALIKE, teachers ALIKE", unshown(said));
    }

    @Test
    void aUnionThatIsNotTheWholeIsSaidExactly() {
        var said = guarded(FOUR, "whanau: 10 no, 10 yes", "teachers: 6 no", "leaders: 4 yes, 3 no");
        assertEquals(List.of("* 33", "teachers+leaders 13", "whanau 20"), sets(said));
        assertEquals(Map.of("no", 9, "yes", 4), said.sum(List.of("teachers", "leaders")).orElseThrow().counts());
        assertEquals(List.of(new Published.Between("no", "teachers", 6, "leaders", 7, 9)), said.between());
    }

    @Test
    void groupsThatAgreeAmongThemselvesNeedOneThatDoesNot() {
        var said = guarded(FOUR, "whanau: 10 no, 10 yes", "teachers: 6 no", "leaders: 6 no", "iwi: 4 no, 3 yes");
        assertEquals(List.of("* 39", "teachers+leaders+iwi 19", "whanau 20"), sets(said));
        assertEquals(List.of(), said.between());
    }

    @Test
    void aWholeRoomOfOneMindIsSaidAsItIsAndNoGroupOfItByItself() {
        var said = guarded(FOUR, "whanau: 9 no", "teachers: 7 no");
        assertEquals(List.of("* 16"), sets(said));
        assertEquals(Map.of("no", 16), said.whole().orElseThrow().counts());
        assertEquals(List.of(), said.between());
    }

    @Test
    void aPoolOfOneMindCanBeWorkedOutSoTheOtherGroupIsNotSaidEither() {
        // whole 18 less whānau 9 would be nine who all said no
        var said = guarded(FOUR, "whanau: 4 no, 5 yes", "teachers: 7 no", "iwi: 2 no");
        assertEquals(List.of("* 18"), sets(said));
        assertEquals("iwi FEW, teachers SMALLER, whanau ALIKE", unshown(said));
        assertEquals(List.of(), said.between());
    }

    @Test
    void aPoolOfMixedMindsHidesNobodyElse() {
        assertEquals(List.of("* 18", "whanau 9"),
                sets(guarded(FOUR, "whanau: 4 no, 5 yes", "teachers: 5 no, 2 yes", "iwi: 2 no")));
    }

    @Test
    void eachOptionOfSeveralIsLookedAtByItself() {
        // nobody is of one mind in all they picked, but all five teachers picked a
        var said = guarded(FOUR, "whanau: 5 a, 5 b", "teachers: 2 a, 3 a+b");
        assertEquals(List.of("* 15"), sets(said));
        assertEquals(List.of("a"), said.between().stream().map(Published.Between::column).toList());
        // three picked each of two: nobody is found out
        assertEquals(List.of("* 15", "whanau 10", "teachers 5"),
                sets(guarded(FOUR, "whanau: 5 a, 5 b", "teachers: 2 a, 1 a+b, 2 b")));
    }

    @Test
    void groupsAreLookedAtBelowAWiderGroupOfMixedMinds() {
        var said = guarded(SIDES, "whanau: 4 a, 4 b", "teachers: 6 a", "leaders: 6 b");
        assertEquals(List.of("* 20", "whanau 8", "~school 12"), sets(said));
        assertEquals("teachers ALIKE, leaders ALIKE", unshown(said));
    }

    @Test
    void nothingIsSaidBelowGroupsThatAreOnlyShownTogether() {
        var said = guarded(SIDES, "whanau: 4 a, 4 b", "teachers: 6 a", "leaders: 6 a");
        assertEquals(List.of("* 20"), sets(said));
        assertTrue(said.unshown().stream().anyMatch(hidden -> hidden.key().equals("teachers")));
    }

    @Test
    void whereTheQuestionDoesNotLookAtAgreementNothingIsMerged() {
        assertEquals(List.of("* 16", "whanau 9", "teachers 7"), sets(sized(FOUR, "whanau: 9 no", "teachers: 7 no")));
    }

    @Test
    void whereOnlyTheHiddenAreGuardedAWiderGroupMayBeOfOneMindUnlessItHidesOne() {
        assertEquals(List.of("* 20", "whanau 8", "~school 12", "teachers 6", "leaders 6"),
                sets(hidden(SIDES, "whanau: 4 a, 4 b", "teachers: 6 a", "leaders: 6 a")));
        assertEquals(List.of("* 13"), sets(hidden(SIDES, "whanau: 4 a, 4 b", "teachers: 4 a", "leaders: 1 a")));
    }

    @Test
    void whereOnlyTheHiddenAreGuardedAWholeRoomOfOneMindIsSaidAsItIs() {
        assertEquals(List.of("* 21", "whanau 9", "teachers 7"),
                sets(hidden(FOUR, "whanau: 9 a", "teachers: 7 a", "leaders: 3 a", "iwi: 2 a")));
        assertEquals(List.of("* 21"),
                sets(hidden(FOUR, "whanau: 8 a, 1 b", "teachers: 7 a", "leaders: 3 a", "iwi: 2 a")));
    }

    private static Published hidden(Partnership partnership, String... lines) {
        return Publishing.of("", Node.whole(partnership), Gathering.answers(lines), 5, Guard.HIDDEN);
    }

    // ---- stricter than the rules' words

    @Test
    void whatIsLeftToSomebodyAloneInHerGroupMustBeKPeopleAsWell() {
        // the one leader would have the four of iwi exactly: whole 14 less whānau 9 less herself
        assertEquals(List.of("* 14"), sets(sized(FOUR, "whanau: 9 a", "leaders: 1 a", "iwi: 4 a")));
        assertEquals(List.of("* 15", "whanau 9"), sets(sized(FOUR, "whanau: 9 a", "leaders: 1 a", "iwi: 5 a")));
        assertEquals(List.of("* 14", "whanau 9"), sets(sized(FOUR, "whanau: 9 a", "leaders: 2 a", "iwi: 3 a")));
        assertEquals(List.of("* 20"), sets(sized(SIDES, "whanau: 15 a", "teachers: 4 a", "leaders: 1 a")));
    }

    @Test
    void twoNumbersAreSaidOfSingleGroupsOnly() {
        // the one leader who said yes would know that all four teachers said no
        var said = guarded(SIDES, "teachers: 4 no", "leaders: 1 no, 1 yes", "whanau: 4 no, 5 yes");
        assertEquals(List.of("* 15"), sets(said));
        assertEquals(List.of(), said.between());
    }
}
