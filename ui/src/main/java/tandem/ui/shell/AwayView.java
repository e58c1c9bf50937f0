package tandem.ui.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import io.micronaut.context.annotation.Prototype;
import tandem.live.EventStore;
import tandem.ui.words.Words;

/** For a view that needs the database while that is away: the page is loaded anew as soon as it is to be had. */
@Prototype
public class AwayView extends Main implements HasErrorParameter<EventStore.Away>, HasDynamicTitle {
    private static final Words WORDS = Words.of("tandem.ui.shell");

    public AwayView() {
        addClassName("lone-page");
        add(new H1(getPageTitle()), new Paragraph(WORDS.text("away.text")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<EventStore.Away> parameter) {
        getElement().setAttribute("data-away", "/" + event.getLocation().getPath());
        event.getUI().getPage().executeJs("import(new URL($0, document.baseURI).href).then((page) => page.again())",
                "/scripts/again.js");
        return 503;
    }

    @Override
    public String getPageTitle() {
        return WORDS.text("away.title");
    }
}
