package tandem.ui.session;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;

/** "Lead from my phone": a code that signs a phone in, shown only once the room screen is blank. */
final class PhoneDialog extends Dialog {
    private final Div content = new Div();
    private final Supplier<String> code;
    private final JoinAddress address;
    private boolean coded;

    /** @param blank blanks the room screen; @param code makes a code */
    PhoneDialog(Sight sight, Runnable blank, Supplier<String> code) {
        this.code = code;
        this.address = sight.address();
        setHeaderTitle(SessionWords.text("phone.title"));
        setWidth("28rem");
        add(content);
        getFooter().add(new Button(SessionWords.text("dialog.close"), _ -> close()));
        var first = new Button(SessionWords.text("phone.blank"), _ -> blank.run());
        first.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        content.add(new Paragraph(SessionWords.text("phone.first")), first);
        show(sight);
    }

    /** Shows the code as soon as nobody else can read it. */
    void show(Sight sight) {
        if (sight.view().blank() && !coded) {
            coded = true;
            content.removeAll();
            var shown = new Paragraph(code.get());
            shown.setClassName("lead-code");
            content.add(new Paragraph(SessionWords.text("phone.open", address.host() + "/lead")), shown,
                    new Paragraph(SessionWords.text("phone.once")));
        }
    }
}
