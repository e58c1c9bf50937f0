package tandem.server.browser;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.live.LiveSessions;
import tandem.server.web.Api;
import tandem.session.JoinCode;

/** A participant's phone, through what networks and browsers do to phones in a room. */
class PhoneNetworkTest extends PhoneTest {
    @Test
    void sevenTabsOfOnePhoneAgree() {
        var room = api.open(Api.choice("q1"), Api.choice("q2"));
        var tabs = new ArrayList<Phone>();
        tabs.add(phone("tabs").join(room.code(), "Teachers"));
        for (int i = 1; i < 7; i++) {
            tabs.add(kept(tabs.getFirst().another().scan(room.code())));
        }
        room.lead("next");
        room.lead("open");
        tabs.forEach(tab -> tab.shows("Choose one."));
        tabs.get(2).answer("One");
        tabs.forEach(Phone::received);
        tabs.get(6).press("Two");
        tabs.get(6).press("Send the change");
        tabs.forEach(tab -> tab.until("Two is chosen and received", _ -> tab.foot().startsWith("✓ Received")
                && "b".equals(tab.js("return document.querySelector('input:checked')?.value"))));
        assertEquals(1, room.state().get("answered").asInt());
        room.lead("next");
        room.lead("next");
        tabs.forEach(tab -> tab.shows("Question 2 of 2"));
    }

    @Test
    void anAnswerGivenWithoutNetworkIsSentWhenItIsBack() {
        var room = api.open(Api.choice("q1"));
        var phone = atTheFirst(room, "offline", "Choose one.");
        phone.press("Two");
        sendOffline(phone);
        phone.shows("No connection. We keep trying.");
        await().pollDelay(Duration.ofSeconds(60)).atMost(Duration.ofSeconds(90)).until(() -> true);
        assertEquals(0, room.state().get("answered").asInt());
        phone.offline(false);
        phone.received();
        assertEquals(1, room.state().get("answered").asInt());
    }

    @Test
    void behindAProxyThatHoldsTheStreamBackThePagePolls() throws Exception {
        var room = api.open(Api.choice("q1"));
        try (var relay = new Relay(port)) {
            relay.goes(Relay.Way.STREAM_HELD_BACK);
            var phone = kept(Phone.take(browser, "held", relay.port())).join(room.code(), "Teachers");
            room.lead("next");
            room.lead("open");
            phone.shows("Choose one.");
            phone.answer("One");
            assertTrue(relay.streamsHeldBack.get() > 0);
            relay.goes(Relay.Way.UNAVAILABLE);
            phone.shows("No connection. We keep trying.");
            phone.press("Two");
            phone.press("Send the change");
            phone.shows("Saved here");
            var before = relay.turnedAway.get();
            phone.until("it keeps trying", _ -> relay.turnedAway.get() > before);
            relay.goes(Relay.Way.THROUGH);
            phone.received();
            room.lead("close");
            phone.shows("This question is closed.");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Relay.Way.class, names = {"LOGIN_PAGE", "UNKNOWN"})
    void whatAnotherSaysInItsPlaceIsNeitherReceivedNorTheEnd(Relay.Way way) throws Exception {
        var room = api.open(Api.choice("q1"));
        try (var relay = new Relay(port)) {
            var phone = kept(Phone.take(browser, way.name(), relay.port())).join(room.code(), "Teachers");
            room.lead("next");
            room.lead("open");
            phone.shows("Choose one.");
            relay.goes(way);
            phone.press("Two");
            phone.press("Send");
            phone.until("it keeps trying", _ -> relay.turnedAway.get() > 1);
            phone.shows("Saved here");
            phone.shows("No connection. We keep trying.");
            assertEquals(0, room.state().get("answered").asInt());
            relay.goes(Relay.Way.THROUGH);
            phone.received();
            assertEquals(1, room.state().get("answered").asInt());
        }
    }

    @Test
    void whoJoinedIsHereForAsLongAsThePageIsOpen() {
        var room = api.open(Api.choice("q1"));
        phone("here").join(room.code(), "Teachers").shows("1 person here");
        await().atMost(Window.PATIENCE.multipliedBy(2)).until(() -> tandem.getBean(LiveSessions.class)
                .coded(JoinCode.typed(room.code()).orElseThrow()).orElseThrow().presence().anybodyConnected());
    }

    @Test
    void whoeverComesBackByTheBackButtonSeesWhereTheRoomIs() {
        var room = api.open(Api.choice("q1"), Api.choice("q2"));
        var phone = phone("back").join(room.code(), "Teachers");
        room.lead("next");
        room.lead("open");
        phone.answer("One");
        phone.visit("/not-here").shows("There is nothing at this address");
        room.lead("next");
        room.lead("next");
        phone.here().navigate().back();
        phone.shows("Question 2 of 2");
        room.lead("open");
        phone.answer("Two");
        assertEquals(1, room.state().get("answered").asInt());
    }

    @Test
    void afterTheCloseThePhoneSaysTheAnswerThatCountsNotTheOneBeforeIt() {
        var room = api.open(Api.choice("q1"));
        var phone = phone("changed").join(room.code(), "Teachers");
        room.lead("next");
        room.lead("open");
        phone.answer("One");
        // as when it is locked and woken: it learns from the server what it said
        phone.here().navigate().refresh();
        phone.received();
        phone.press("Two");
        phone.press("Send the change");
        phone.received();
        room.lead("close");
        phone.shows("Your answer");
        assertEquals("Two", phone.find(".mine-text").getText());
    }

    @Test
    void anAnswerThatComesTooLateIsKeptOnThePageToCopy() {
        var room = api.open(Api.text("q1"));
        var phone = atTheFirst(room, "tardy", "What do you think?");
        sendTooLate(phone, room);
        phone.shows("You can copy it from here.");
        assertEquals("said too late", phone.find("textarea").getDomProperty("value"));
        assertEquals(0, room.state().get("answered").asInt());
        assertEquals(1, room.state().get("tooLate").asInt());
    }

    @Test
    void nothingThatAPhoneIsSentHoldsWhatIsNotRevealed() throws Exception {
        var room = api.open(Api.choice("q1"), Api.text("q2"));
        try (var relay = new Relay(port)) {
            var phone = kept(Phone.take(browser, "leak", relay.port())).join(room.code(), "Teachers");
            var others = List.of(room.phone("whanau"), room.phone("whanau"), room.phone("teachers"));
            room.lead("next");
            room.lead("open");
            phone.answer("One");
            others.forEach(other -> other.answer(1, 1, 1, "{\"kind\":\"choice\",\"options\":[\"b\"]}"));
            room.lead("close");
            phone.shows("This question is closed.");
            phone.here().navigate().refresh();
            phone.shows("This question is closed.");
            assertFalse(relay.passed().contains("\"tally\""), "a result was sent before it was revealed");
            room.lead("reveal");
            phone.until("the picture is there", window -> window.has(".picture-place *"));
            assertTrue(relay.passed().contains("\"counts\":{\"a\":1,\"b\":3}"), "the relay does not see the results");

            room.lead("next");
            room.lead("open");
            phone.shows("What do you think?");
            for (int i = 0; i < others.size(); i++) {
                others.get(i).answer(2, 1, 1, "{\"kind\":\"text\",\"text\":\"unrevealed-%d\"}".formatted(i));
            }
            room.lead("close");
            var kept = room.state().at("/result/whole/tally/cards/0");
            room.lead("hide-card", ",\"card\":\"" + kept.get("id").stringValue() + "\"");
            phone.shows("This question is closed.");
            assertFalse(relay.passed().contains("unrevealed"), "a card was sent before it was revealed");
            room.lead("reveal");
            phone.shows("unrevealed");
            assertFalse(relay.passed().contains(kept.get("text").stringValue()), "a card kept back was sent");
        }
    }
}
