package tandem.ui.session;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.question.Visibility;
import tandem.session.SessionCommand;
import tandem.session.Step;

/** Before a question opens: whether people are also asked what another group will say (rules.md C11). */
final class GuessSelect extends Div {
    private final Leading leading;
    private final Select<Optional<PartnerId>> about = new Select<>();
    private final Paragraph nobody = new Paragraph();
    private List<Partner> offered = List.of();
    private int step;

    GuessSelect(Leading leading) {
        this.leading = leading;
        about.setLabel(SessionWords.text("guess.label"));
        about.setHelperText(SessionWords.text("guess.help"));
        about.setItemLabelGenerator(this::name);
        about.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                ask(change.getValue().orElse(null));
            }
        });
        nobody.setClassName("quiet");
        setClassName("guess-select");
        add(about, nobody);
    }

    private void ask(@Nullable PartnerId partner) {
        leading.act(new SessionCommand.AskGuess(step, partner));
    }

    void show(Sight sight) {
        var current = sight.view().step().filter(now -> sight.live() && canBeAsked(now));
        setVisible(current.isPresent());
        current.ifPresent(now -> show(now, sight));
    }

    private void show(Step now, Sight sight) {
        step = now.number();
        var asked = now.about();
        var can = new ArrayList<>(sight.toGuess());
        // who was chosen stays to be seen when some of them have left
        sight.view().partners().stream().filter(partner -> asked.equals(Optional.of(partner.id())))
                .filter(partner -> !can.contains(partner)).forEach(can::add);
        about.setVisible(!can.isEmpty());
        nobody.setText(can.isEmpty() ? SessionWords.text("guess.nobody", sight.view().k()) : "");
        nobody.setVisible(can.isEmpty());
        if (!offered.equals(can) || about.getValue() == null) {
            offered = List.copyOf(can);
            var items = new ArrayList<Optional<PartnerId>>(List.of(Optional.empty()));
            can.forEach(partner -> items.add(Optional.of(partner.id())));
            about.setItems(items);
        }
        if (!Objects.equals(about.getValue(), asked)) {
            about.setValue(asked);
        }
    }

    private static boolean canBeAsked(Step step) {
        return step.state() != Step.State.OPEN && step.question().guess().isPresent()
                && step.question().visibility() == Visibility.ANONYMOUS
                && (step.round() == 0 || step.state() == Step.State.SHOWING);
    }

    private String name(Optional<PartnerId> partner) {
        return partner.flatMap(id -> offered.stream().filter(one -> one.id().equals(id)).map(Partner::name).findFirst())
                .orElse(SessionWords.text("guess.none"));
    }
}
