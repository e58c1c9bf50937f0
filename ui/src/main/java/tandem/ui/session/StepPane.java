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
    private final TellBar tell;
    private final ProposalTable proposals;
    private final Cover proposed;
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
        tell = new TellBar(leading);
        proposals = new ProposalTable(leading);
        proposed = new Cover(SessionWords.text("cover.proposals"), "a", proposals);
        proposed.addClassName("proposals-cover");
        result = new Cover(SessionWords.text("cover.result"), "v", lens, tell, new Div(picture), cards);
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
        add(words, guess, proposed, notes, result);
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
        showProposals(sight);
        notes.setVisible(sight.live());
        if (here.step() != about.step()) {
            notes.about(String.valueOf(here.step()));
            note.setValue(sight.view().step().map(Step::note).orElse(""));
        }
        planned.setText(sight.view().step().map(step -> step.item().notes()).filter(text -> !text.isEmpty())
                .orElse(SessionWords.text("note.none")));
        about = here;
    }

    /** What people add is there from the first of it on. */
    private void showProposals(Sight sight) {
        var added = sight.view().proposals();
        proposed.setVisible(sight.live() && !added.isEmpty());
        proposed.about(String.valueOf(sight.here().step()));
        proposals.show(added);
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
        lens.show(said, Lens.first(step.question()), sight.lens());
        tell.show(sight);
        var whole = said.whole().filter(_ -> lens.lens() == Lens.WHOLE);
        whole.ifPresentOrElse(tally -> cards.show(said, tally.cards(), (card, kept) ->
                leading.act(new SessionCommand.KeepCard(said.round(), card, kept))), cards::clear);
        picture.show(whole.filter(OpenText.Cards.class::isInstance).isPresent() ? ""
                : Picture.of(step.question(), said.forTheRoom(), view.k()).by(lens.lens()).html());
    }
}
