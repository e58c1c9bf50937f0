package tandem.ui.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;

/** The facilitator's first page. */
@Route("facilitate")
@Prototype
public class HomeView extends Main implements HasDynamicTitle {

    public HomeView() {
        add(new H1(getPageTitle()), new Paragraph(ShellWords.text("home.lead")));
    }

    @Override
    public String getPageTitle() {
        return ShellWords.text("home.title");
    }
}
