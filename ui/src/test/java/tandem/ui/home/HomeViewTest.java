package tandem.ui.home;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.live.DeletedSession;
import tandem.live.SessionSummary;
import tandem.question.QuestionSet;
import tandem.session.SessionId;
import tandem.ui.desk.Desk;

class HomeViewTest {
    private Desk desk = Desk.open();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theOneThingToDoNextIsToStart() {
        UI.getCurrent().navigate("facilitate");
        assertEquals("/facilitate/start", _get(Anchor.class, spec -> spec.withClasses("big-action")).getHref());
        assertTrue(_find(Span.class).stream().anyMatch(span -> span.getText().equals("Signed in as Ana")));
    }

    @Test
    void aLiveSessionLeadsBackIntoItsConsole() {
        var session = desk.session();
        UI.getCurrent().navigate("facilitate");
        var hrefs = hrefs();
        assertTrue(hrefs.contains("/facilitate/sessions/" + session.id()), hrefs.toString());
        assertTrue(hrefs.contains("/facilitate/sessions/" + session.id() + "/check"), hrefs.toString());
    }

    @Test
    void deletedSessionsSayThatTheyAreGoneAndHaveNoRecord() {
        var then = Instant.parse("2026-03-03T08:00:00Z");
        UI.getCurrent().add(new SessionLists(List.of(), List.of(new DeletedSession(new SessionId(new UUID(1, 2)),
                "Looking at our partnership", "School and whānau", then, then, then.plus(Duration.ofDays(30)), true)),
                ZoneOffset.UTC));
        assertTrue(_find(Span.class).stream().map(Span::getText).anyMatch(text ->
                text.contains("3 March 2026, 08:00; deleted on 2 April 2026, 08:00, when its time was over")));
        assertTrue(hrefs().stream().noneMatch(href -> href.contains("/record?")));
    }

    @Test
    void aPastSessionOffersItsRecord() {
        var id = new SessionId(new java.util.UUID(1, 2));
        var ended = Instant.parse("2026-03-02T07:30:00Z");
        var summary = new SessionSummary(id, Desk.CODE, "Looking at us", "School", ended.minusSeconds(3600), ended,
                Optional.of(ended), false, 365);
        UI.getCurrent().add(new SessionLists(List.of(summary), List.of(), ZoneOffset.UTC));
        assertTrue(hrefs().containsAll(List.of(SessionLists.recordAddress(id, "html"),
                SessionLists.recordAddress(id, "csv"), SessionLists.recordAddress(id, "json"))));
        assertTrue(_find(Span.class).stream().anyMatch(span -> span.getText().contains("2 March 2026, 06:30")));
    }

    @Test
    void withNothingThereItSaysWhatToDo() {
        desk.close();
        desk = Desk.empty();
        UI.getCurrent().navigate("facilitate");
        var empty = _find(Paragraph.class, spec -> spec.withClasses("empty")).stream().map(Paragraph::getText).toList();
        assertEquals(4, empty.size(), empty.toString());
        assertTrue(empty.contains("There is no partnership yet. Make one: a name and its groups are enough to begin "
                + "with."));
    }

    @Test
    void aSetIsDuplicatedUnderItsOwnIdAndName() {
        UI.getCurrent().navigate("facilitate");
        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "Duplicate Looking at us")));
        assertEquals(List.of("Copy of Looking at us", "Looking at us"),
                desk.sets.all().stream().map(QuestionSet::title).toList());
        assertEquals(Desk.SET.agenda(), desk.sets.all().getFirst().agenda());
        assertEquals(1, desk.sets.all().getFirst().version());
    }

    @Test
    void whatWasDeletedComesBackUnchanged() {
        UI.getCurrent().navigate("facilitate");
        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "Delete School and whānau")));
        assertEquals(List.of(), desk.partnerships.all());
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        assertEquals(List.of(Desk.PARTNERSHIP), desk.partnerships.all());
    }

    @Test
    void aCopysNameStaysWithinWhatNamesMayBe() {
        var longest = "ā".repeat(120);
        assertEquals(120, Shelf.copyName(longest, 120).codePointCount(0, Shelf.copyName(longest, 120).length()));
        assertTrue(Shelf.copyName(longest, 120).startsWith("Copy of ā"));
    }

    private static List<String> hrefs() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }
}
