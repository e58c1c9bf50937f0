package tandem.ui.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.question.AgendaItem;
import tandem.question.OpenText;
import tandem.question.QuestionId;
import tandem.question.QuestionSet;
import tandem.question.QuestionSetId;
import tandem.question.Visibility;
import tandem.ui.desk.Desk;

/** rules.md B8. */
class WhatKDoesTest {
    private static final Partnership FOUR = new Partnership(new PartnershipId("four"), "Four groups", "",
            List.of(group("whanau"), group("teachers"), group("leaders"), group("iwi")), List.of(), "", "", "");

    private static Partner group(String id) {
        return new Partner(new PartnerId(id), id, "", false, "");
    }

    @Test
    void whoWillBeShownIsDecidedByTheRuleItself() {
        assertTrue(WhatKDoes.sentence(5, FOUR, List.of(9, 7, 3, 2), Desk.SET).endsWith("If all 21 answer, these will be "
                + "shown by themselves: whanau and teachers. Only within a larger part of the room: leaders and iwi. "
                + "That may change when nearly all of a group answer alike."));
        assertTrue(WhatKDoes.sentence(5, FOUR, List.of(9, 7, 0, 2), Desk.SET).contains("by themselves: whanau."));
    }

    @Test
    void enoughPeople() {
        assertEquals("12 people in four groups: results are shown for the whole room together, once 5 have answered. "
                + "If more than 7 leave a question out, only how many answered is said. 12 people in 4 groups: no group will be shown by itself. "
                + "You can let groups answer together, show wider groups, or show the whole room only.",
                WhatKDoes.sentence(5, FOUR, List.of(4, 4, 3, 1), Desk.SET));
    }

    @Test
    void oneTooFewAndJustEnough() {
        assertTrue(WhatKDoes.sentence(5, FOUR, List.of(2, 2), Desk.SET).startsWith("4 people in two groups: too few"));
        assertTrue(WhatKDoes.sentence(5, FOUR, List.of(2, 3), Desk.SET).contains("only when all 5 have answered"));
    }

    @Test
    void nobodySuggestsLessThanTheFloor() {
        assertTrue(WhatKDoes.sentence(4, FOUR, List.of(2), Desk.SET).contains("smaller number"));
        assertFalse(WhatKDoes.sentence(3, FOUR, List.of(2), Desk.SET).contains("smaller number"));
    }

    @Test
    void groupsOfWhichNobodyIsExpectedDoNotCount() {
        assertTrue(WhatKDoes.sentence(3, FOUR, List.of(0, 1, 0), Desk.SET).startsWith("1 person in one group:"));
    }

    @Test
    void withoutNumbersItSaysTheRule() {
        assertTrue(WhatKDoes.sentence(6, FOUR, List.of(0, 0), Desk.SET).contains("once 6 people have answered"));
    }

    @Test
    void namedQuestionsAreSaidToBeOtherwise() {
        var named = new QuestionSet(new QuestionSetId("named"), "Named", "", "", "", 1, List.of(new AgendaItem(
                new OpenText(new QuestionId("q"), "Who are you?", Visibility.NAMED, 100), 1, "", "", false)));
        assertTrue(WhatKDoes.sentence(5, FOUR, List.of(2), named).endsWith("however few there are."));
        assertFalse(WhatKDoes.sentence(5, FOUR, List.of(2), Desk.SET).contains("Named"));
    }

    @Test
    void numbersSurviveAnAddressAndNonsenseDoesNot() {
        assertEquals(List.of(12, 0, 5), ExpectedNumbers.read(ExpectedNumbers.written(List.of(12, 0, 5))));
        assertEquals(List.of(), ExpectedNumbers.read("12--5"));
        assertEquals(List.of(), ExpectedNumbers.read("99999999999"));
    }
}
