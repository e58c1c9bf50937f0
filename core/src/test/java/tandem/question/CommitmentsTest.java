package tandem.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.partnership.Commitment;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.words.Malformed;

class CommitmentsTest {
    private static final PartnerId WHANAU = new PartnerId("whanau");
    private static final Commitments ASKED = new Commitments(new QuestionId("q"), "What do we take on?",
            Visibility.ANONYMOUS, 5, List.of(new GroupName(WHANAU, "Whānau")));

    private static Answer proposed(Commitment commitment) {
        return new Commitments.Proposed(commitment);
    }

    @Test
    void proposalsAreCardsThatSayAllOfIt() {
        var tally = (Commitments.Proposals) ASKED.tally(Cast.cast(
                proposed(new Commitment(WHANAU, "Meet each term", LocalDate.of(2027, 3, 1), "The notes")),
                proposed(new Commitment(null, "Ask first", null, "")), new Answer.Abstained()), 5);
        assertEquals(List.of("Whānau: Meet each term · 2027-03-01 · The notes", "Ask first"),
                tally.cards().stream().map(OpenText.Card::text).toList());
        assertEquals(1, tally.abstained());
        var kept = tally.without(Set.of(tally.cards().getFirst().id()));
        assertEquals(1, kept.proposals().size());
        assertEquals(1, kept.kept());
    }

    @Test
    void theGroupsAreThoseOfThePartnershipThatItIsAskedOf() {
        var partnership = new Partnership(new PartnershipId("p"), "Us", "", List.of(new Partner(new PartnerId("board"),
                "The board", "", false, "")), List.of(), "", "", "");
        var here = ASKED.within(partnership);
        assertEquals(List.of(new GroupName(new PartnerId("board"), "The board")), here.groups());
        assertEquals(here, here.within(partnership));
    }

    @Test
    void aCommitmentIsShortAndOfOurTime() {
        assertThrows(Malformed.class, () -> new Commitment(null, "", null, ""));
        assertThrows(Malformed.class, () -> new Commitment(null, "x".repeat(161), null, ""));
        assertThrows(Malformed.class, () -> new Commitment(null, "Meet", LocalDate.of(1999, 12, 31), ""));
        assertThrows(Malformed.class, () -> new Commitments(new QuestionId("q"), "What?", Visibility.ANONYMOUS, 0,
                List.of()));
    }
}
