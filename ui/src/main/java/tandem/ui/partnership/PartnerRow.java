package tandem.ui.partnership;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.ui.editing.Draft;
import tandem.ui.editing.Fields;
import tandem.ui.words.Words;

/** One group of a partnership: its name, its wider group, and the sign that its place gives it. */
final class PartnerRow extends Div {
    private static final Words WORDS = PartnershipView.WORDS;
    private static final PartnerId ANY = new PartnerId("any");
    /** After the eighth, signs come round again. */
    private static final int SIGNS = 8;

    private final PartnerId id;
    private final transient Fields fields;
    private final Span sign = new Span();
    private final TextField name;
    private final ComboBox<String> widerGroup = new ComboBox<>(WORDS.text("partner.wider"));
    private final TextField wordsWith;
    private final Checkbox together = new Checkbox(WORDS.text("partner.together"));

    PartnerRow(PartnerId id, Draft draft) {
        this.id = id;
        this.fields = new Fields(draft);
        name = fields.line(WORDS.text("partner.name"), text -> new Partner(ANY, text, "", false, ""));
        wordsWith = fields.line(WORDS.text("partner.words"), text -> new Partner(ANY, "?", "", false, text));
        wordsWith.setHelperText(WORDS.text("partner.words.help"));
        fields.judge(widerGroup, _ -> new Partner(ANY, "?", widerGroup(), false, ""));
        widerGroup.setItems(List.of());
        widerGroup.setAllowCustomValue(true);
        widerGroup.setAutoOpen(false);
        widerGroup.addCustomValueSetListener(typed -> widerGroup.setValue(typed.getDetail()));
        together.setHelperText(WORDS.text("partner.together.help"));
        fields.free(together);
        sign.getElement().setAttribute("aria-hidden", "true");
        var named = new Div(sign, name, widerGroup);
        named.addClassName("partner-fields");
        var how = new Div(wordsWith, together);
        how.addClassName("partner-voice");
        add(named, how);
    }

    PartnerRow(Partner partner, Draft draft) {
        this(partner.id(), draft);
        name.setValue(partner.name());
        if (!partner.widerGroup().isEmpty()) {
            widerGroup.setValue(partner.widerGroup());
        }
        wordsWith.setValue(partner.wordsWith());
        together.setValue(partner.answersTogether());
    }

    PartnerId id() {
        return id;
    }

    String widerGroup() {
        return Objects.requireNonNullElse(widerGroup.getValue(), "");
    }

    /** Offers the wider groups that there are; any other can be typed. */
    void offer(Collection<String> widerGroups) {
        var chosen = widerGroup();
        widerGroup.setItems(widerGroups);
        widerGroup.setValue(chosen.isEmpty() ? null : chosen);
    }

    /** Shows the colour and the mark that come with this place, from 0. */
    void stand(int place) {
        sign.setClassName("partner-mark partner-" + (place % SIGNS + 1));
    }

    boolean fit() {
        return fields.fit();
    }

    /** @throws tandem.words.Malformed where something is needed first */
    Partner read() {
        return read(id);
    }

    /** The same under another id. @throws tandem.words.Malformed where something is needed first */
    Partner read(PartnerId as) {
        return new Partner(as, name.getValue(), widerGroup(), together.getValue(), wordsWith.getValue());
    }

    void focus() {
        name.focus();
    }
}
