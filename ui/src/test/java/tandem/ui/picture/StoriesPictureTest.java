package tandem.ui.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.question.Influence;
import tandem.question.Influence.Level;
import tandem.question.Ledger;
import tandem.question.Provenance;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.Visibility;
import tandem.session.SessionCommand;
import tandem.session.Speaks;

/** Costs and benefits, how it was decided, and how much say there was, as the room sees them. */
class StoriesPictureTest {
    private static final QuestionId ID = new QuestionId("q");

    @Test
    void theLedgerCountsPeopleOnTwoSidesAndSaysWhatOnlyOneSideSees() {
        try (var meeting = asked(new Ledger(ID, "What does it cost?", Visibility.ANONYMOUS, List.of()))) {
            meeting.answer((group, i) -> new Ledger.Entries(List.of(new Ledger.Entry(
                    group.equals("g1") ? Ledger.Side.COST : Ledger.Side.BENEFIT, Set.of("g1"), Ledger.Much.A_LOT,
                    "Evenings")))).lead(new SessionCommand.Close());
            var html = meeting.picture(Lens.WHOLE).html();
            assertTrue(html.contains("<b>7 of 13</b>"), html);
            assertTrue(html.contains("Seen only by Parents and whānau"), html);
            assertTrue(html.contains("Nobody named: Teachers and Everyone."), html);
            assertTrue(html.contains("<p class=\"card-about\">A cost</p><p>Evenings</p>"), html);
            assertFalse(meeting.picture(Lens.WHOLE).withoutCards().html().contains("card-about"));
            assertTrue(meeting.picture(Lens.GROUP).html().contains("7 of 7"));
        }
    }

    @Test
    void accountsStandSideBySideWithThoseGivenTogether() {
        try (var meeting = asked(new Provenance(ID, "Who decided?", Visibility.ANONYMOUS, Provenance.Part.DECIDED,
                List.of()))) {
            meeting.answer((group, i) -> new Provenance.Account(Set.of(group.equals("g1") ? "g2" : "together"), Map.of()))
                    .lead(new SessionCommand.Close());
            var html = meeting.picture(Lens.GROUP).html();
            assertTrue(html.contains("The accounts differ from group to group."), html);
            assertTrue(html.contains("data-key=\"g-g1\"") && html.contains("data-key=\"g-g2\""), html);
            assertTrue(html.contains("answering together") && html.contains("<p class=\"account-said\">Together</p>"), html);
        }
    }

    @Test
    void wordsThatAreKeptBackAreNotToldWithTheVoiceThatWroteThemEither() {
        try (var meeting = asked(new Provenance(ID, "What happened?", Visibility.ANONYMOUS, Provenance.Part.HAPPENED,
                List.of()))) {
            meeting.answer((group, i) -> new Provenance.Account(Set.of(), Map.of(Provenance.Text.WORDS, "Told " + i)))
                    .lead(new SessionCommand.Close());
            assertTrue(meeting.picture(Lens.WHOLE).html().contains("What happened: Told 0"));
            var step = meeting.moment().session().step().orElseThrow();
            var cards = meeting.result().together().getFirst().tally().cards();
            meeting.lead(new SessionCommand.KeepCard(step.roundId(), cards.getFirst().id(), true));
            assertFalse(meeting.picture(Lens.WHOLE).html().contains("What happened: Told 0"));
            assertFalse(meeting.picture(Lens.GROUP).html().contains("What happened: Told 0"));
        }
    }

    @Test
    void aLadderMarksThePromiseAndTellsTheGapInWords() {
        var promise = new Influence.Promise(new PartnerId("g1"), Level.ASKED, "the principal", "in March");
        try (var meeting = asked(new Influence(ID, "How much say?", Visibility.ANONYMOUS, false, "", List.of(promise),
                List.of()))) {
            meeting.answer((group, i) -> new Influence.Experienced(i < 5 ? Level.TOLD : Level.DECIDED_TOGETHER))
                    .lead(new SessionCommand.Close());
            var html = meeting.picture(Lens.GROUP).html();
            assertTrue(html.contains("Promised: Asked, by the principal, in March. Middle experience: Told, 1 step below. "
                    + "2 of 7 at or above the promise."), html);
            assertEquals(2, html.split("rung-promise", -1).length, "only where something was promised");
            assertTrue(html.contains("Levels after the IAP2 Spectrum"), html);
            assertTrue(meeting.picture(Lens.WHOLE).html().contains("Groups were promised different things"));
        }
    }

    /** Seven of one group and six of another answer alone, and one more phone answers for a table. */
    private static Meeting asked(Question question) {
        var meeting = new Meeting(Gallery.partners(2), question.within(new Partnership(
                new PartnershipId("p"), "Us", "", Gallery.partners(2), List.of(), "", "", "")));
        return meeting.joins("g1", 7).joins("g2", 6).joins("g2", 1, Speaks.GROUP)
                .lead(new SessionCommand.Next(), new SessionCommand.Open());
    }
}
