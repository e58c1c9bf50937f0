package tandem.server.browser;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.server.web.Api;

/** What comes to a phone after its first page, over a network that loses some of it. */
class PhoneLateTest extends PhoneTest {
    private static final String FLOOR = """
            {"id":"f","kind":"floor","prompt":"What do you want to ask?","visibility":"whole-room"}""";

    private static final String MORE = "Pass this phone to someone else";

    @Test
    void aScreenComesThoughAPartOfItWasLostOnceAndNothingBegunGoes() {
        var room = api.open(Api.text("q1"));
        var phone = phone("lost-part").join(room.code(), "Teachers");
        room.lead("next");
        room.lead("open");
        phone.write("half a thought");
        lose(phone, "*/scripts/words-later.js*");
        phone.press("More");
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        lose(phone);
        // some browsers remember that a part was lost, and the page comes anew; in others it comes when it is tried again
        phone.until("the part has come, or the page anew", _ -> phone.text().contains(MORE) || isAnew(phone));
        if (isAnew(phone)) {
            phone.press("More");
        }
        phone.shows(MORE);
        phone.press("Back to the session");
        phone.shows("What do you think?");
        assertEquals("half a thought", phone.find("textarea").getDomProperty("value"));
    }

    @Test
    void whatNeverComesHasThePageLoadedAnewOnceAndNoMore() {
        var room = api.open(Api.choice("q1"));
        var phone = phone("lost-for-good").join(room.code(), "Teachers");
        lose(phone, "*/scripts/words-later.js*");
        phone.press("More");
        phone.until("the page has come anew", _ -> isAnew(phone));
        phone.shows("You’re in");
        phone.js("window.stays = true");
        phone.press("More");
        await().pollDelay(Duration.ofSeconds(20)).atMost(Duration.ofSeconds(40)).until(() -> true);
        assertEquals(true, phone.js("return window.stays"));
    }

    @Test
    void aStyleSheetThatWasLostIsTriedAgain() {
        var room = api.open(FLOOR);
        var phone = phone("lost-style").join(room.code(), "Teachers");
        lose(phone, "*/styles/own.css*");
        room.lead("next");
        room.lead("open");
        phone.shows("Ask a question");
        assertFalse(isStyled(phone));
        lose(phone);
        phone.until("it is there", _ -> isStyled(phone));
    }

    private static boolean isAnew(Phone phone) {
        return "reload".equals(phone.js("return performance.getEntriesByType('navigation')[0].type"));
    }

    private static boolean isStyled(Phone phone) {
        var line = phone.js("return getComputedStyle(document.querySelector('.proposals-own')).borderTopWidth");
        return "1px".equals(line);
    }

    /** From now on nothing comes from addresses like these. */
    private static void lose(Phone phone, String... addresses) {
        phone.cdp("Network.enable", Map.of());
        phone.cdp("Network.setBlockedURLs", Map.of("urls", List.of(addresses)));
    }
}
