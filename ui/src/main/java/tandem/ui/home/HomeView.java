package tandem.ui.home;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import tandem.live.SessionCatalogue;
import tandem.partnership.Partnerships;
import tandem.question.QuestionSets;
import tandem.ui.access.Exchange;
import tandem.ui.shell.DeskLayout;
import tandem.ui.start.StartView;
import tandem.ui.words.Words;

/** The facilitator's first page. */
@StyleSheet("context://styles/home.css")
@Route(value = "facilitate", layout = DeskLayout.class)
@Prototype
public class HomeView extends Div implements HasDynamicTitle {
    static final Words WORDS = Words.of("tandem.ui.home");

    public HomeView(SessionCatalogue catalogue, Partnerships partnerships, QuestionSets sets, RandomGenerator random,
                    Exchange exchange) {
        addClassName("home");
        var shelves = new Div(new KeptList<>(new PartnershipShelf(partnerships, random, exchange)),
                new KeptList<>(new QuestionSetShelf(sets, random, exchange)));
        shelves.addClassName("shelves");
        add(start(), new SessionLists(catalogue.all(), catalogue.deleted(), ZoneId.systemDefault()), shelves);
    }

    private static Section start() {
        var start = new Anchor("/" + StartView.ADDRESS, WORDS.text("start"));
        start.addClassNames("action", "big-action");
        var section = new Section(new H1(WORDS.text("title")), new Paragraph(WORDS.text("lead")), start);
        section.addClassName("start");
        return section;
    }

    @Override
    public String getPageTitle() {
        return WORDS.text("page-title");
    }
}
