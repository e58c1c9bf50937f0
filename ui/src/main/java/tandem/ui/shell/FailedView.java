package tandem.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import io.micronaut.context.annotation.Prototype;
import org.slf4j.LoggerFactory;
import tandem.ui.words.Words;

/** For a view that failed. The log has the reason; the page has none of it. */
@Prototype
public class FailedView extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {
    private static final Words WORDS = Words.of("tandem.ui.shell");

    public FailedView() {
        addClassName("lone-page");
        add(new H1(getPageTitle()), new Paragraph(WORDS.text("failed.text")),
                new Anchor("/facilitate", WORDS.text("back")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LoggerFactory.getLogger(FailedView.class).error("A view failed", parameter.getException());
        return 500;
    }

    @Override
    public String getPageTitle() {
        return WORDS.text("failed.title");
    }
}
