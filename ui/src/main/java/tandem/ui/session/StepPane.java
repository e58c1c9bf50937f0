package tandem.ui.session;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tandem.question.OpenText;
import tandem.session.RoundId;
import tandem.session.SessionCommand;
import tandem.session.Step;
import tandem.ui.picture.Lens;
import tandem.ui.picture.Picture;
import tandem.words.Malformed;

/** The current step: its words, what came of it, and the private notes; the last two covered while others may look. */
final class StepPane extends Section {
    private final Leading leading;
    private final Stage words = new Stage();
    private final Stage picture = new Stage();
    private final CardTable cards = new CardTable();
    private final LensSwitch lens;
    private final GuessSelect guess;
    private final Cover result;
    private final Paragraph planned = new Paragraph();
    private final TextArea note = new TextArea(SessionWords.text("note.label"));
    private final Cover notes = new Cover(SessionWords.text("cover.notes"), "i", planned, note);
    private RoundId about = new RoundId(0, 0);
    private @Nullable Sight sight;

    /** @param onScreen shows results on the room screen under this lens */
    StepPane(Leading leading, Consumer<Lens> onScreen) {
        this.leading = leading;
        lens = new LensSwitch(this::again, onScreen);
        guess = new GuessSelect(leading);
        result = new Cover(SessionWords.text("cover.result"), "v", lens, new Div(picture), cards);
        setClassName("pane step-pane");
        planned.setClassName("planned-notes");
        note.setMaxLength(4000);
        note.setWidthFull();
        note.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keep(change.getValue());
            }
        });
        result.addClassName("result");
        add(words, guess, notes, result);
    }

    private void keep(String text) {
        try {
            leading.act(new SessionCommand.Note(about.step(), text));
        } catch (Malformed e) {
            leading.tell(e.refusal());
        }
    }

    private void again() {
        if (sight != null) {
            showResult(sight);
        }
    }

    void show(Sight sight) {
        this.sight = sight;
        guess.show(sight);
        words.show(new StepPage(sight).html());
        var here = sight.here();
        showResult(sight);
        notes.setVisible(sight.live());
        if (here.step() != about.step()) {
            notes.about(String.valueOf(here.step()));
            note.setValue(sight.view().step().map(Step::note).orElse(""));
        }
        planned.setText(sight.view().step().map(step -> step.item().notes()).filter(text -> !text.isEmpty())
                .orElse(SessionWords.text("note.none")));
        about = here;
    }

    private void showResult(Sight sight) {
        var view = sight.view();
        var there = sight.live() && view.result().isPresent() && view.step().isPresent();
        result.setVisible(there);
        if (!there) {
            picture.show("");
            cards.clear();
            return;
        }
        var step = view.step().orElseThrow();
        var said = view.result().orElseThrow();
        result.about(said.round().step() + "/" + said.round().round());
        result.unneeded(step.state() != Step.State.CLOSED);
        lens.show(said, sight.lens());
        var whole = said.whole().filter(_ -> lens.lens() == Lens.WHOLE);
        whole.ifPresentOrElse(tally -> cards.show(said, tally.cards(), (card, kept) ->
                leading.act(new SessionCommand.KeepCard(said.round(), card, kept))), cards::clear);
        var drawn = Picture.of(step.question(), said.forTheRoom(), view.k()).by(lens.lens());
        picture.show(whole.filter(OpenText.Cards.class::isInstance).isPresent() ? ""
                : (whole.isPresent() ? drawn.withoutCards() : drawn).html());
    }
}
