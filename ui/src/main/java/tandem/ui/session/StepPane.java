package tandem.ui.session;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tandem.question.CardId;
import tandem.question.Commitments;
import tandem.question.OpenText;
import tandem.question.Tally;
import tandem.session.Result;
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
    private final CardTable proposals = new CardTable(SessionWords.text("commitments.take"), this::take);
    private final CommitmentsPane commitments;
    private final LastTimePane lastTime;
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
        result = new Cover(SessionWords.text("cover.result"), "v", lens, new Div(picture), cards, proposals);
        commitments = new CommitmentsPane(leading);
        lastTime = new LastTimePane(leading);
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
        add(words, guess, commitments, lastTime, notes, result);
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
        commitments.show(sight);
        lastTime.show(sight);
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
            proposals.clear();
            return;
        }
        var step = view.step().orElseThrow();
        var said = view.result().orElseThrow();
        result.about(said.round().step() + "/" + said.round().round());
        result.unneeded(step.state() != Step.State.CLOSED);
        lens.show(said, sight.lens());
        var written = lens.lens() != Lens.WHOLE ? List.<OpenText.Card>of()
                : said.whole().map(Tally::cards).orElse(List.of());
        var onlyWords = lens.lens() == Lens.WHOLE && said.whole().isPresent()
                && (step.question() instanceof OpenText || step.question() instanceof Commitments);
        var table = step.question() instanceof Commitments ? proposals : cards;
        (table == cards ? proposals : cards).clear();
        table.show(said, written, (card, kept) -> leading.act(new SessionCommand.KeepCard(said.round(), card, kept)));
        picture.show(onlyWords ? "" : Picture.of(step.question(), said, view.k()).by(lens.lens()).html());
    }

    /** A proposal becomes a commitment, once its words are right. */
    private void take(CardId card) {
        if (sight != null && sight.view().result().flatMap(Result::whole).orElse(null)
                instanceof Commitments.Proposals tally) {
            commitments.take(tally, card);
        }
    }
}
