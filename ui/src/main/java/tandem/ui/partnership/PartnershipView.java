package tandem.ui.partnership;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.partnership.Partnerships;
import tandem.ui.shell.DeskLayout;
import tandem.ui.words.Words;

/** Where a partnership is described. What is typed stays until it is saved, and over a reload of the page. */
@Route(value = "facilitate/partnerships/:id", layout = DeskLayout.class)
@PreserveOnRefresh
@Prototype
public class PartnershipView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    /** Where a new one is made. */
    public static final String ADDRESS_OF_NEW = "/facilitate/partnerships/" + PartnershipEditor.NEW;

    static final Words WORDS = Words.of("tandem.ui.partnership");

    private final transient Partnerships partnerships;
    private final transient RandomGenerator random;
    private @Nullable PartnershipEditor editor;

    public PartnershipView(Partnerships partnerships, RandomGenerator random) {
        this.partnerships = partnerships;
        this.random = random;
    }

    /** Where this one is edited. */
    public static String address(PartnershipId id) {
        return "/facilitate/partnerships/" + id;
    }

    /** A reload comes here again, and finds everything still in the fields. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").orElseThrow(NotFoundException::new);
        if (editor == null || !editor.isFor(id)) {
            removeAll();
            editor = new PartnershipEditor(partnerships, random, id.equals(PartnershipEditor.NEW) ? null : stored(id));
            add(editor);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editor != null) {
            editor.guard(event);
        }
    }

    @Override
    public String getPageTitle() {
        return WORDS.text("page-title", editor == null ? WORDS.text("new") : editor.name());
    }

    private Partnership stored(String id) {
        return partnerships.all().stream().filter(one -> one.id().value().equals(id)).findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
