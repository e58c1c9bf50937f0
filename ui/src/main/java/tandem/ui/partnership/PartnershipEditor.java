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
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
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
import tandem.ui.words.Words;
import tandem.words.Malformed;

/** A partnership in the making: what is typed stays until it is saved. */
final class PartnershipEditor extends Div {
    static final String NEW = "new";
    private static final Words WORDS = PartnershipView.WORDS;
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
    private final H1 heading = new H1();
    private transient Optional<Partnership> kept;

    /** @param kept null for a new one */
    PartnershipEditor(Partnerships partnerships, RandomGenerator random, @Nullable Partnership kept) {
        this.partnerships = partnerships;
        this.random = random;
        this.kept = Optional.ofNullable(kept);
        addClassName("editor");
        draft.beginning(this::fill);
    }

    /** Whether this is where the one with this id is edited; "new" while it was never kept. */
    boolean isFor(String id) {
        return kept.map(one -> one.id().value()).orElse(NEW).equals(id);
    }

    /** Asks before something that is not kept is left. */
    void guard(BeforeLeaveEvent event) {
        LeaveGuard.ask(event, draft, this::tryToKeep);
    }

    /** What it is called, as far as it is kept. */
    String name() {
        return kept.map(Partnership::name).orElse(WORDS.text("new"));
    }

    private void fill() {
        heading.setText(WORDS.text(kept.isEmpty() ? "new" : "edit"));
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
        add(new Anchor("/facilitate", WORDS.text("back")), heading, about,
                section("partners", partners), section("tasks", tasks), bar);
    }

    private static Section section(String key, Div editor) {
        return new Section(new H2(WORDS.text(key)), new Paragraph(WORDS.text(key + ".lead")), editor);
    }

    private void keep() {
        var isNew = kept.isEmpty();
        if (tryToKeep() && isNew) {
            heading.setText(WORDS.text("edit"));
            kept.ifPresent(one -> UI.getCurrent().navigate(PartnershipView.address(one.id()).substring(1)));
        }
    }

    /** Keeps the partnership, if all of it is right and nobody else kept another one in the meantime. */
    private boolean tryToKeep() {
        if (!(fields.fit() & partners.fit() & tasks.fit())) {
            bar.refuse(WORDS.text("look-again"));
            return false;
        }
        var before = kept.flatMap(one -> stored(one.id()));
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

    private Optional<Partnership> stored(PartnershipId id) {
        return partnerships.all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static void sample(String name, String purpose, String note, String agreedWith, String agreedWhen) {
        new Partnership(new PartnershipId("any"), name, purpose, SAMPLE, List.of(), note, agreedWith, agreedWhen);
    }
}
