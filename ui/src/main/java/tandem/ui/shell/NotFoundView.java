package tandem.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import io.micronaut.context.annotation.Prototype;
import tandem.ui.words.Words;

/** For an address that no view has. Says nothing of the routes there are. */
@Prototype
public class NotFoundView extends Main implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    private static final Words WORDS = Words.of("tandem.ui.shell");

    public NotFoundView() {
        addClassName("lone-page");
        add(new H1(getPageTitle()), new Paragraph(WORDS.text("not-found.text")),
                new Anchor("/facilitate", WORDS.text("back")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return 404;
    }

    @Override
    public String getPageTitle() {
        return WORDS.text("not-found.title");
    }
}
