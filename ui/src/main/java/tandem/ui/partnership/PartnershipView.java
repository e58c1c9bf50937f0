package tandem.ui.partnership;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.partnership.Partnerships;
import tandem.ui.editing.Draft;
import tandem.ui.editing.Drawn;
import tandem.ui.editing.EditorBar;
import tandem.ui.editing.Fields;
import tandem.ui.editing.LeaveGuard;
import tandem.ui.shell.DeskLayout;
import tandem.ui.words.Words;
import tandem.words.Malformed;

/** Where a partnership is described. What is typed stays until it is saved, and over a reload of the page. */
@Route(value = "facilitate/partnerships/:id", layout = DeskLayout.class)
@PreserveOnRefresh
@Prototype
public class PartnershipView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    /** Where a new one is made. */
    public static final String ADDRESS_OF_NEW = "/facilitate/partnerships/new";

    static final Words WORDS = Words.of("tandem.ui.partnership");
    private static final List<Partner> SAMPLE = List.of(new Partner(new PartnerId("any"), "?", "", false));

    private final transient Partnerships partnerships;
    private final transient RandomGenerator random;
    private final transient Draft draft = new Draft();
    private final transient Fields fields = new Fields(draft);
    private final TextField name = fields.line(WORDS.text("name"), text -> sample(text, "", "", "", ""));
    private final TextArea purpose = fields.lines(WORDS.text("purpose"), text -> sample("?", text, "", "", ""));
    private final TextArea note = fields.lines(WORDS.text("note"), text -> sample("?", "", text, "", ""));
    private final TextField agreedWith = fields.line(WORDS.text("agreed-with"), text -> sample("?", "", "", text, ""));
    private final TextField agreedWhen = fields.line(WORDS.text("agreed-when"), text -> sample("?", "", "", "", text));
    private final PartnersEditor partners = new PartnersEditor(draft);
    private final TasksEditor tasks = new TasksEditor(draft);
    private final EditorBar bar = new EditorBar(draft, this::keep);
    private transient Optional<Partnership> kept = Optional.empty();
    private boolean filled;

    public PartnershipView(Partnerships partnerships, RandomGenerator random) {
        this.partnerships = partnerships;
        this.random = random;
        addClassName("editor");
    }

    /** Where this one is edited. */
    public static String address(PartnershipId id) {
        return "/facilitate/partnerships/" + id;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").orElseThrow(NotFoundException::new);
        // a reload comes here again with everything still in the fields
        if (!filled) {
            if (!id.equals("new")) {
                kept = Optional.of(stored(id).orElseThrow(NotFoundException::new));
            }
            draft.beginning(this::fill);
            filled = true;
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        LeaveGuard.ask(event, draft, this::tryToKeep);
    }

    @Override
    public String getPageTitle() {
        return WORDS.text("page-title", kept.map(Partnership::name).orElse(WORDS.text("new")));
    }

    private void fill() {
        kept.ifPresentOrElse(partnership -> {
            name.setValue(partnership.name());
            purpose.setValue(partnership.purpose());
            note.setValue(partnership.note());
            agreedWith.setValue(partnership.agreedWith());
            agreedWhen.setValue(partnership.agreedWhen());
            partners.begin(partnership.partners());
            tasks.begin(partnership.tasks());
        }, () -> {
            partners.begin(List.of());
            tasks.begin(List.of());
        });
        note.setHelperText(WORDS.text("note.help"));
        agreedWhen.setHelperText(WORDS.text("agreed-when.help"));
        var agreed = new Div(agreedWith, agreedWhen);
        agreed.addClassName("side-by-side");
        var about = new Section(name, purpose, note, agreed);
        about.addClassName("about");
        add(new Anchor("/facilitate", WORDS.text("back")), new H1(WORDS.text(kept.isEmpty() ? "new" : "edit")), about,
                section("partners", partners), section("tasks", tasks), bar);
    }

    private static Section section(String key, Div editor) {
        return new Section(new H2(WORDS.text(key)), new Paragraph(WORDS.text(key + ".lead")), editor);
    }

    private void keep() {
        var isNew = kept.isEmpty();
        if (tryToKeep() && isNew) {
            kept.ifPresent(one -> UI.getCurrent().navigate(address(one.id()).substring(1)));
        }
    }

    /** Keeps the partnership, if all of it is right and nobody else kept another one in the meantime. */
    private boolean tryToKeep() {
        if (!(fields.fit() & partners.fit() & tasks.fit())) {
            bar.refuse(WORDS.text("look-again"));
            return false;
        }
        var before = kept.flatMap(one -> stored(one.id().value()));
        if (before.isPresent() && !before.equals(kept)) {
            kept = before;
            bar.refuse(WORDS.text("changed-elsewhere"));
            return false;
        }
        try {
            var id = kept.map(Partnership::id).orElseGet(() -> new PartnershipId(Drawn.id("partnership", random)));
            var partnership = new Partnership(id, name.getValue(), purpose.getValue(), partners.read(), tasks.read(),
                    note.getValue(), agreedWith.getValue(), agreedWhen.getValue());
            partnerships.put(id, partnership);
            kept = Optional.of(partnership);
            draft.kept();
            return true;
        } catch (Malformed malformed) {
            bar.refuse(malformed.refusal().sentence(Locale.ENGLISH));
            return false;
        }
    }

    private Optional<Partnership> stored(String id) {
        return partnerships.all().stream().filter(one -> one.id().value().equals(id)).findFirst();
    }

    private static void sample(String name, String purpose, String note, String agreedWith, String agreedWhen) {
        new Partnership(new PartnershipId("any"), name, purpose, SAMPLE, List.of(), note, agreedWith, agreedWhen);
    }
}
