package tandem.ui.session;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnerId;
import tandem.question.GuessAbout;
import tandem.session.SessionCommand;
import tandem.session.Step;

/**
 * Before a question opens: whether people are also asked what another group will say (rules.md C11). Where its question
 * set plans that, it is so without anything being done here.
 */
final class GuessSelect extends Div {
    /**
     * @param note    what is to be known of it, too long for the field
     * @param planned as the question set says, so that nothing needs to be done
     */
    private record Pick(String label, String note, boolean planned, Optional<PartnerId> who) {
        static Pick of(String label, Optional<PartnerId> who) {
            return new Pick(label, "", false, who);
        }

        static Pick planned(String label, String note) {
            return new Pick(label, note, true, Optional.empty());
        }
    }

    private final Leading leading;
    private final Select<Pick> about = new Select<>();
    private final Paragraph nobody = new Paragraph();
    private List<Pick> offered = List.of();
    private int step;

    GuessSelect(Leading leading) {
        this.leading = leading;
        about.setLabel(SessionWords.text("guess.label"));
        about.setItemLabelGenerator(Pick::label);
        about.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null && !change.getValue().planned()) {
                ask(change.getValue().who().orElse(null));
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
        var picks = picks(now, sight);
        var none = picks.size() == 1;
        about.setVisible(!none);
        nobody.setText(none ? SessionWords.text("guess.nobody", sight.view().k()) : "");
        nobody.setVisible(none);
        if (!offered.equals(picks)) {
            offered = picks;
            about.setItems(picks);
        }
        var current = picks.stream().filter(pick -> now.isGuessPlanned() ? pick.planned()
                : pick.who().equals(now.about())).findFirst().orElseThrow();
        if (!current.equals(about.getValue())) {
            about.setValue(current);
        }
        about.setHelperText((current.note() + " " + SessionWords.text("guess.help")).strip());
    }

    private static List<Pick> picks(Step now, Sight sight) {
        var can = new ArrayList<>(sight.toGuess());
        // who was chosen stays to be seen when some of them have left
        sight.view().partners().stream().filter(partner -> now.about().equals(Optional.of(partner.id())))
                .filter(partner -> !can.contains(partner)).forEach(can::add);
        var picks = new ArrayList<Pick>();
        if (now.isGuessPlanned()) {
            picks.add(planned(now, sight));
        }
        picks.add(Pick.of(SessionWords.text("guess.none"), Optional.empty()));
        can.forEach(partner -> picks.add(Pick.of(partner.name(), Optional.of(partner.id()))));
        return List.copyOf(picks);
    }

    /** Whom it comes to now; or whom it waits for, which a group that this partnership does not have never comes to. */
    private static Pick planned(Step now, Sight sight) {
        var k = sight.view().k();
        var comes = sight.view().guessed();
        if (comes.isPresent()) {
            return Pick.planned(SessionWords.text("guess.planned", comes.get().name()),
                    sight.toGuess().contains(comes.get()) ? "" : SessionWords.text("guess.planned.away", k));
        }
        var wanted = now.item().guess();
        return switch (wanted) {
            case GuessAbout.Group(String group) -> Pick.planned(SessionWords.text("guess.planned", group),
                    wanted.in(sight.partnership()).isEmpty() ? SessionWords.text("guess.planned.unknown")
                            : SessionWords.text("guess.planned.few", k));
            case GuessAbout.InTurn _, GuessAbout.Nobody _ -> Pick.planned(SessionWords.text("guess.planned.next"),
                    SessionWords.text("guess.planned.none", k));
        };
    }

    private static boolean canBeAsked(Step step) {
        return step.state() != Step.State.OPEN && step.item().canBeGuessed()
                && (step.round() == 0 || step.state() == Step.State.SHOWING);
    }
}
