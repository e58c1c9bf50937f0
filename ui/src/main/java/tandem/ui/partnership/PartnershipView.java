package tandem.ui.partnership;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.partnership.Partnerships;
import tandem.ui.access.Exchange;
import tandem.ui.editing.Drawer;
import tandem.ui.editing.Drawn;
import tandem.ui.editing.Editor;
import tandem.ui.editing.EditorView;
import tandem.ui.files.KeptFiles;
import tandem.ui.shell.DeskLayout;
import tandem.ui.words.Words;

/** Where a partnership is described. What is typed stays until it is saved, and over a reload of the page. */
@StyleSheet("context://styles/editors.css")
@Route(value = "facilitate/partnerships/:id", layout = DeskLayout.class)
@PreserveOnRefresh
@Prototype
public class PartnershipView extends EditorView<Partnership> {
    private static final String ADDRESS = "/facilitate/partnerships/";
    /** Where a new one is made. */
    public static final String ADDRESS_OF_NEW = ADDRESS + Drawer.NEW;

    static final Words WORDS = Words.of("tandem.ui.partnership");

    public PartnershipView(Partnerships partnerships, RandomGenerator random, Exchange exchange) {
        super(new Drawer<>(() -> Drawn.id("partnership", random), ADDRESS, partnerships::all,
                one -> partnerships.put(one.id(), one), one -> one.id().value(), Partnership::name,
                KeptFiles.partnerships(exchange)));
    }

    /** Where this one is edited. */
    public static String address(PartnershipId id) {
        return ADDRESS + id;
    }

    @Override
    protected Editor<Partnership> editor(Drawer<Partnership> drawer, @Nullable Partnership kept) {
        return new PartnershipEditor(drawer, kept);
    }
}
