package tandem.ui.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.partnership.PartnerId;
import tandem.question.Responsibility.Level;
import tandem.question.Responsibility.Said;
import tandem.question.Visibility;
import tandem.session.RoundId;
import tandem.session.SessionCommand;

class SharingPictureTest {
    private static final String SENTENCE = "As the people in this room see it, by Timperley and Robinson’s definition, "
            + "1 of 3 tasks are shared by everyone. 2 we see differently.";

    @Test
    void byGroupBothAccountsStandSideBySideWithTheirN() {
        try (var meeting = SharingGallery.played(3, 3)) {
            var html = meeting.picture(Lens.GROUP).html();
            assertTrue(html.contains("<b>7 of 9</b> <span class=\"lane-beside\">others 35% (n 15)</span>"), html);
            assertTrue(html.contains("Others: Teachers 4 of 7, School leaders 1 of 8"), html);
            assertTrue(html.contains("Parents and whānau say they share in this (7 of 9). Teachers and School leaders "
                    + "mostly do not see it."), html);
            assertTrue(html.contains("is-shared\">shared by everyone"), html);
            assertTrue(html.contains("<td>7 of 9, a share</td><td>35%, no share</td>"), html);
        }
    }

    @Test
    void whatFollowsStandsThereOnceItWasToldAndUnderEveryLens() {
        try (var meeting = SharingGallery.played(3, 3)) {
            meeting.lead(new SessionCommand.Reveal());
            assertEquals(SENTENCE, WhatFollows.sentence(meeting.question(), meeting.result(), Meeting.K).orElseThrow());
            assertFalse(meeting.picture(Lens.GROUP).html().contains("As the people in this room"));
            meeting.lead(new SessionCommand.Tell());
            for (var lens : List.of(Lens.WHOLE, Lens.GROUP, Lens.WIDER)) {
                assertTrue(meeting.picture(lens).html().contains("<p class=\"told\" data-key=\"told\">" + SENTENCE));
            }
        }
    }

    @Test
    void afterTalkingBothRoundsVerdictsStandSideBySide() {
        try (var meeting = SharingGallery.played(3, 3)) {
            meeting.lead(new SessionCommand.Reveal(), new SessionCommand.Open())
                    .answer((group, i) -> new Said(Map.of("t1", Map.of(new PartnerId("g1"), Level.SHARES, new PartnerId("g2"),
                            Level.SHARES, new PartnerId("g3"), Level.LEADS)))).lead(new SessionCommand.Close());
            var html = meeting.picture(Lens.GROUP).html();
            assertTrue(html.contains("Before talking: we see it differently</span><span class=\"verdict now is-shared\">"
                    + "Now: shared by everyone"), html);
            assertTrue(html.contains("round 1, in which 24 answered; now is round 2, in which 24 did."), html);
            assertTrue(html.contains("The same 24 in the room: 12 say it is more now, 12 the same, 0 less"), html);
            assertTrue(html.contains("The same 9 of them:"), html);
        }
    }

    @Test
    void theWholeRoomSaysHowManySayWhatOfEveryParty() {
        try (var meeting = SharingGallery.played(3, 3)) {
            var html = meeting.picture(Lens.WHOLE).html();
            assertTrue(html.contains("<b>12 of 24</b> <span class=\"lane-beside\">say a share</span>"), html);
            assertTrue(html.contains("12 it shares · 12 it is consulted"), html);
            assertTrue(html.contains("21 say it leads · 3 don’t know"), html);
        }
    }

    @Test
    void whereNoGroupIsKeptThereAreNoAccounts() {
        try (var meeting = new Meeting(Gallery.partners(2), SharingGallery.asked(1, Visibility.WHOLE_ROOM))) {
            meeting.joins("g1", 5).lead(new SessionCommand.Next(), new SessionCommand.Open()).answer((_, _) -> shares())
                    .lead(new SessionCommand.Close());
            assertTrue(meeting.picture(Lens.WHOLE).html().contains("Groups are not kept with these answers"));
            assertTrue(WhatFollows.sentence(meeting.question(), meeting.result(), Meeting.K).isEmpty());
        }
    }

    @Test
    void namedAnswersAreSaidTaskByTask() {
        try (var meeting = new Meeting(Gallery.partners(2), SharingGallery.asked(1, Visibility.NAMED))) {
            meeting.joins("g1", 2).lead(new SessionCommand.Next(), new SessionCommand.Open()).answer((_, _) -> shares())
                    .lead(new SessionCommand.Close());
            assertTrue(meeting.picture(Lens.WHOLE).html().contains("Parents and whānau (shares)"));
        }
    }

    @Test
    void aGroupThatAnswersTogetherIsSaidInWordsAndHasAnAccount() {
        try (var meeting = SharingGallery.played(8, 4)) {
            assertTrue(meeting.picture(Lens.WHOLE).html().contains("Plan visits before the first day: Parents and whānau "
                    + "(shares), "), meeting.picture(Lens.WHOLE).html());
            assertTrue(meeting.picture(Lens.GROUP).html().contains("<b>together: no share</b>"));
        }
    }

    @Test
    void theFrameHasEveryTaskAndNoFigures() {
        var html = Picture.awaiting(SharingGallery.asked(2, Visibility.ANONYMOUS).within(
                new tandem.partnership.Partnership(new tandem.partnership.PartnershipId("p"), "P", "",
                        Gallery.partners(2), List.of(), "", "", "")), new RoundId(1, 0)).html();
        assertTrue(html.contains("Talk with families about starting school") && html.contains("awaiting"), html);
    }

    private static Said shares() {
        return new Said(Map.of("t1", Map.of(new PartnerId("g1"), Level.SHARES)));
    }
}
