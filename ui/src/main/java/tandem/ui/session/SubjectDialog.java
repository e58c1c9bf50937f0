package tandem.ui.session;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tandem.question.Choice;
import tandem.session.FacilitatorView;
import tandem.session.Result;
import tandem.session.Step;
import tandem.words.Malformed;

/** What the session is about from now on. Offers what the room has just chosen. */
final class SubjectDialog extends Dialog {
    private static final int MOST_OFFERED = 3;
    private final TextField subject = new TextField(SessionWords.text("subject.label"));
    private final Paragraph needed = new Paragraph();

    /** @param done given the subject; empty for nothing */
    SubjectDialog(FacilitatorView view, Consumer<String> done) {
        setHeaderTitle(SessionWords.text("subject.title"));
        setWidth("30rem");
        subject.setValue(view.subject());
        subject.setMaxLength(200);
        subject.setWidthFull();
        subject.setHelperText(SessionWords.text("subject.help"));
        needed.setClassName("notice");
        needed.getElement().setAttribute("role", "alert");
        add(subject, offers(view), needed);
        var keep = new Button(SessionWords.text("dialog.keep"), _ -> keep(subject.getValue(), done));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(SessionWords.text("subject.none"), _ -> keep("", done)),
                new Button(SessionWords.text("dialog.cancel"), _ -> close()), keep);
    }

    private Div offers(FacilitatorView view) {
        var offers = new Div();
        offers.setClassName("offers");
        chosen(view).forEach(label -> offers.add(new Button(SessionWords.text("subject.use", label),
                _ -> subject.setValue(label))));
        return offers;
    }

    /** The options of a revealed choice that most people picked. */
    private static List<String> chosen(FacilitatorView view) {
        if (!(view.step().filter(step -> step.state() == Step.State.REVEALED)
                .map(Step::question).orElse(null) instanceof Choice choice)
                || !(view.result().flatMap(Result::whole).orElse(null) instanceof Choice.Counts counts)) {
            return List.of();
        }
        var options = new ArrayList<>(choice.options());
        options.sort((a, b) -> counts.counts().getOrDefault(b.id(), 0) - counts.counts().getOrDefault(a.id(), 0));
        return options.stream().limit(MOST_OFFERED).map(Choice.Option::label).toList();
    }

    private void keep(String value, Consumer<String> done) {
        try {
            done.accept(value);
            close();
        } catch (Malformed e) {
            needed.setText(e.refusal().sentence(Locale.ROOT));
        }
    }
}
