package tandem.ui.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.live.EventStore;

class ShellViewsTest {

    @Route("breaks")
    public static class Breaking extends Div {
        public Breaking() {
            throw new IllegalStateException("an inner word");
        }
    }

    @Route("away")
    public static class Waiting extends Div {
        public Waiting() {
            throw new EventStore.Away("an inner word", null);
        }
    }

    @Route("gone")
    public static class Gone extends Div {
        public Gone() {
            throw new NotFoundException("an inner word");
        }
    }

    @BeforeEach
    void open() {
        Routes routes = new Routes().autoDiscoverViews("tandem.ui.shell");
        // the test library's own page for unknown routes would stand before ours
        routes.getErrorRoutes().removeIf(page -> !page.getPackageName().equals("tandem.ui.shell"));
        MockVaadin.setup(routes);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void a_view_that_fails_gets_kind_words_and_a_way_back() {
        UI.getCurrent().navigate("breaks");
        assertEquals("Something went wrong here", _get(H1.class).getText());
        assertEquals("/facilitate", _get(Anchor.class).getHref());
    }

    @Test
    void a_view_that_needs_the_database_while_that_is_away_says_so() {
        UI.getCurrent().navigate("away");
        assertEquals("Just a moment", _get(H1.class).getText());
    }

    @Test
    void a_view_that_finds_nothing_gets_kind_words() {
        UI.getCurrent().navigate("gone");
        assertEquals("There is nothing here", _get(H1.class).getText());
    }
}
