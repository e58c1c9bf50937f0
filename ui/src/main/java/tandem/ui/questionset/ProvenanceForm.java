package tandem.ui.questionset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tandem.question.GroupName;
import tandem.question.Provenance;
import tandem.question.Provenance.Part;
import tandem.question.QuestionId;
import tandem.ui.editing.Draft;
import tandem.ui.words.Words;

/** One part of how something was decided. Each part is a step of its own. */
final class ProvenanceForm extends KindForm<Provenance> {
    private static final Words WORDS = QuestionSetView.WORDS;

    private final Asking asking = new Asking(fields, false);
    private final RadioButtonGroup<Part> part = new RadioButtonGroup<>(WORDS.text("provenance.part"));
    private transient List<GroupName> groups = List.of();

    ProvenanceForm(Draft draft) {
        super(draft);
        part.setItems(List.of(Part.values()));
        part.setItemLabelGenerator(one -> WORDS.text("provenance.part." + one));
        part.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        part.setValue(Part.SELECTED);
        part.addValueChangeListener(change -> suggest(change.getOldValue(), change.getValue()));
        fields.free(part);
        var help = new Paragraph(WORDS.text("provenance.help"));
        help.addClassName("quiet");
        add(part, help, asking);
    }

    /** What was suggested for one part follows to another; what somebody wrote stays. */
    private void suggest(Part before, Part now) {
        if (asking.prompt().equals(suggested(before))) {
            asking.ask(suggested(now));
        }
    }

    private static String suggested(Part part) {
        return WORDS.text("start.provenance." + part);
    }

    @Override
    void show(Provenance provenance) {
        groups = provenance.groups();
        part.setValue(provenance.part());
        asking.show(provenance);
    }

    @Override
    void start() {
        asking.ask(suggested(part.getValue()));
    }

    @Override
    Provenance read(QuestionId id) {
        return new Provenance(id, asking.prompt(), asking.visibility(), part.getValue(), groups);
    }

    @Override
    List<Component> preview(Provenance provenance) {
        var shown = new ArrayList<Component>();
        var picked = provenance.part().isAboutGroups()
                ? Stream.concat(Preview.groups(provenance.groups()), Stream.of("together", "someone-else")
                        .map(word -> WORDS.text("provenance." + word)))
                : Stream.of(Provenance.Way.values()).filter(_ -> provenance.part().picks())
                        .map(way -> WORDS.text("provenance.way." + way));
        picked.forEach(choice -> shown.add(Preview.option(choice)));
        if (provenance.part().picks()) {
            shown.add(Preview.option(WORDS.text("preview.dont-know")));
        }
        provenance.part().texts().forEach(text -> shown.add(Preview.text(
                WORDS.text("provenance.text." + provenance.part() + "." + text))));
        return shown;
    }
}
