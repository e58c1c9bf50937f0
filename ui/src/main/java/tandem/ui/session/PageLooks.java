package tandem.ui.session;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Stream;
import tandem.ui.picture.Looks;

/** The style sheets of a page that shows pictures: those of annotations would come in an order of their own. */
final class PageLooks {
    private PageLooks() {
    }

    /** @param own those of the page, which build on those of pictures */
    static void load(UI ui, List<String> own) {
        Stream.of(Looks.OF_ALL, Looks.OF_KINDS, own).flatMap(List::stream)
                .forEach(sheet -> ui.getPage().addStyleSheet("context://styles/" + sheet));
    }
}
