package tandem.ui.partnership;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.ui.editing.Drawer;
import tandem.ui.editing.Editor;
import tandem.ui.words.Words;

/** The editor of partnerships. */
final class PartnershipEditor extends Editor<Partnership> {
    private static final Words WORDS = PartnershipView.WORDS;
    private static final List<Partner> SAMPLE = List.of(new Partner(new PartnerId("any"), "?", "", false, ""));

    private final TextField name = fields.line(WORDS.text("name"), text -> sample(text, "", "", "", ""));
    private final TextArea purpose = fields.lines(WORDS.text("purpose"), text -> sample("?", text, "", "", ""));
    private final TextArea note = fields.lines(WORDS.text("note"), text -> sample("?", "", text, "", ""));
    private final TextField agreedWith = fields.line(WORDS.text("agreed-with"), text -> sample("?", "", "", text, ""));
    private final TextField agreedWhen = fields.line(WORDS.text("agreed-when"), text -> sample("?", "", "", "", text));
    private final PartnersEditor partners = new PartnersEditor(draft);
    private final TasksEditor tasks = new TasksEditor(draft);

    /** @param kept null for a new one */
    PartnershipEditor(Drawer<Partnership> drawer, @Nullable Partnership kept) {
        super(drawer, WORDS, kept);
        draft.beginning(() -> Optional.ofNullable(kept).ifPresentOrElse(this::show, this::showNew));
        note.setHelperText(WORDS.text("note.help"));
        agreedWhen.setHelperText(WORDS.text("agreed-when.help"));
        var agreed = new Div(agreedWith, agreedWhen);
        agreed.addClassName("side-by-side");
        var about = new Section(name, purpose, note, agreed);
        about.addClassName("about");
        add(about, section("partners", partners), section("tasks", tasks), bar);
    }

    private void show(Partnership partnership) {
        name.setValue(partnership.name());
        purpose.setValue(partnership.purpose());
        note.setValue(partnership.note());
        agreedWith.setValue(partnership.agreedWith());
        agreedWhen.setValue(partnership.agreedWhen());
        partners.begin(partnership.partners());
        tasks.begin(partnership.tasks());
    }

    private void showNew() {
        partners.begin(List.of());
        tasks.begin(List.of());
    }

    private static Section section(String key, Div editor) {
        return new Section(new H2(WORDS.text(key)), new Paragraph(WORDS.text(key + ".lead")), editor);
    }

    @Override
    protected boolean fit() {
        return fields.fit() & partners.fit() & tasks.fit();
    }

    @Override
    protected Partnership read(String id, @Nullable Partnership before) {
        return new Partnership(new PartnershipId(id), name.getValue(), purpose.getValue(), partners.read(),
                tasks.read(), note.getValue(), agreedWith.getValue(), agreedWhen.getValue());
    }

    private static void sample(String name, String purpose, String note, String agreedWith, String agreedWhen) {
        new Partnership(new PartnershipId("any"), name, purpose, SAMPLE, List.of(), note, agreedWith, agreedWhen);
    }
}
