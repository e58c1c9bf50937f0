package tandem.ui.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tandem.session.JoinCode;
import tandem.ui.picture.QrCode;

class PrintTest {
    private static final Invitation TO = new Invitation(URI.create("http://192.168.1.20:8080/"),
            new JoinCode("ABCDEFG"), "Looking <b>at</b> us", "School & whānau");

    @Test
    void fourSlipsEachWithAllThatOnePersonNeeds() {
        var slips = Jsoup.parse(JoinSlips.html(TO)).select(".slip");
        assertEquals(4, slips.size());
        for (var slip : slips) {
            assertEquals("ABC-DEFG", slip.select(".code").text());
            assertEquals("192.168.1.20:8080", slip.select(".address").text());
            assertEquals(3, slip.select("li").size());
            assertEquals("Or open 192.168.1.20:8080 and type ABC-DEFG.", slip.select("li").get(1).text());
            assertEquals("ABC-DEFG", slip.select(".whole").text());
            assertEquals("Looking <b>at</b> us", slip.select(".title").text());
            assertEquals(1, slip.select("svg").size());
        }
    }

    @Test
    void onePosterWhoseSquareLeadsIntoTheSession() {
        var html = DoorPoster.html(TO);
        assertTrue(html.contains(QrCode.svg(URI.create("http://192.168.1.20:8080/j/ABCDEFG"),
                "QR code to join at 192.168.1.20:8080")));
        assertEquals("School & whānau", Jsoup.parse(html).select(".door .partnership").text());
    }

    /** The policy of /print allows neither (docs/decisions/0006). */
    @Test
    void nothingIsInline() {
        for (var html : List.of(JoinSlips.html(TO), DoorPoster.html(TO))) {
            var page = Jsoup.parse(html);
            assertFalse(html.contains("style="), html);
            assertEquals(0, page.select("style").size());
            assertTrue(page.select("script").stream().allMatch(script -> script.html().isEmpty()));
            assertTrue(page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        }
    }

    @Test
    void anAddressWithTlsSaysSo() {
        assertEquals("https://tandem.example",
                new Invitation(URI.create("https://tandem.example"), TO.code(), "t", "p").typed());
    }
}
