package tandem.ui.session;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Commitment;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.words.Malformed;

/** Who, what, by when, and what will show it. */
final class CommitmentDialog extends Dialog {
    private final Select<Optional<PartnerId>> who = new Select<>();
    private final TextField what = line("commitment.what");
    private final DatePicker by = new DatePicker(SessionWords.text("commitment.by"));
    private final TextField evidence = line("commitment.evidence");
    private final Paragraph needed = new Paragraph();

    /** @param from the words to begin with; null for none */
    CommitmentDialog(List<Partner> partners, @Nullable Commitment from, Consumer<Commitment> done) {
        setHeaderTitle(SessionWords.text("commitment.title"));
        setWidth("32rem");
        var all = new ArrayList<Optional<PartnerId>>(List.of(Optional.empty()));
        partners.forEach(partner -> all.add(Optional.of(partner.id())));
        who.setLabel(SessionWords.text("commitment.who"));
        who.setItems(all);
        who.setItemLabelGenerator(one -> partners.stream().filter(partner -> one.equals(Optional.of(partner.id())))
                .map(Partner::name).findFirst().orElse(SessionWords.text("commitment.all")));
        who.setValue(all.getFirst());
        what.setHelperText(SessionWords.text("commitment.what.help"));
        by.setLocale(Locale.UK);
        by.setHelperText(SessionWords.text("commitment.by.help"));
        evidence.setHelperText(SessionWords.text("commitment.evidence.help"));
        if (from != null) {
            who.setValue(Optional.ofNullable(from.who()));
            what.setValue(from.what());
            by.setValue(from.by());
            evidence.setValue(from.evidence());
        }
        needed.setClassName("notice");
        needed.getElement().setAttribute("role", "alert");
        var fields = new Div(what, who, by, evidence, needed);
        fields.setClassName("commitment-fields");
        add(fields);
        var keep = new Button(SessionWords.text("dialog.keep"), _ -> keep(done));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(SessionWords.text("dialog.cancel"), _ -> close()), keep);
    }

    private static TextField line(String key) {
        var field = new TextField(SessionWords.text(key));
        field.setMaxLength(Commitment.LONGEST);
        field.setWidthFull();
        return field;
    }

    private void keep(Consumer<Commitment> done) {
        try {
            done.accept(new Commitment(who.getValue().orElse(null), what.getValue(), by.getValue(),
                    evidence.getValue()));
            close();
        } catch (Malformed e) {
            needed.setText(e.refusal().sentence(Locale.ROOT));
        }
    }
}
