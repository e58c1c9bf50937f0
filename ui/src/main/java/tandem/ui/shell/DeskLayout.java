package tandem.ui.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import io.micronaut.context.annotation.Prototype;
import org.jspecify.annotations.Nullable;
import tandem.ui.access.Access;
import tandem.ui.home.HomeView;
import tandem.ui.words.Words;

/** What stands around every page of the facilitator's desk: the way home, who is signed in, and the way out. */
@StyleSheet("context://styles/desk.css")
@StyleSheet("context://styles/forms.css")
@Prototype
public class DeskLayout extends Div implements RouterLayout {
    private static final Words WORDS = Words.of("tandem.ui.shell");

    private final Main main = new Main();

    public DeskLayout(Access access) {
        addClassName("desk");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        add(skip(), header(access), main);
    }

    private static Anchor skip() {
        var skip = new Anchor("#main", WORDS.text("skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        // the page's base is the root: followed, the link would lead to the phones' page
        skip.getElement().setAttribute("onclick", "event.preventDefault(); document.getElementById('main').focus()");
        return skip;
    }

    /** Not a header: dialogs bring one of their own, and two would be two banners. */
    private static Nav header(Access access) {
        var home = new RouterLink(WORDS.text("name"), HomeView.class);
        home.addClassName("brand");
        var out = new Button(WORDS.text("sign-out"), _ -> {
            access.signOut();
            UI.getCurrent().getPage().setLocation("/facilitate");
        });
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var who = new Span(access.facilitator().map(name -> WORDS.text("signed-in", name)).orElse(""));
        who.addClassName("who");
        var header = new Nav(home, who, out);
        header.addClassName("desk-header");
        return header;
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }
}
