package tandem.ui.session;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Partner;
import tandem.question.CardId;
import tandem.question.Commitments;
import tandem.question.OpenText;
import tandem.question.Tally;
import tandem.session.Result;
import tandem.session.SessionCommand;
import tandem.session.Step;
import tandem.ui.picture.DecidedPicture;
import tandem.ui.picture.Lens;
import tandem.ui.picture.Picture;

/** The current step: its words, what came of it, and the private notes; the last two covered while others may look. */
final class StepPane extends Section {
    private final Leading leading;
    private final Stage words = new Stage();
    private final Stage picture = new Stage();
    private final CardTable cards = new CardTable();
    private final CardTable promises = new CardTable(SessionWords.text("commitments.take"), this::take);
    private final CommitmentsPane commitments;
    private final LastTimePane lastTime;
    private final FloorPane floor;
    private final LensSwitch lens;
    private final GuessSelect guess;
    private final TellBar tell;
    private final ProposalTable proposals;
    private final Cover proposed;
    private final Cover result;
    private final Paragraph planned = new Paragraph();
    private final NoteField note;
    private final Cover notes;
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
        result = new Cover(SessionWords.text("cover.result"), "v", lens, tell, new Div(picture), cards, promises);
        commitments = new CommitmentsPane(leading);
        lastTime = new LastTimePane(leading);
        floor = new FloorPane(leading);
        setClassName("pane step-pane");
        planned.setClassName("planned-notes");
        note = new NoteField(leading);
        notes = new Cover(SessionWords.text("cover.notes"), "i", planned, note);
        result.addClassName("result");
        add(words, guess, proposed, commitments, lastTime, notes, result, floor);
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
        floor.show(sight);
        words.show(new StepPage(sight).html());
        showResult(sight);
        showProposals(sight);
        notes.setVisible(sight.live());
        notes.about(String.valueOf(sight.here().step()));
        note.show(sight);
        planned.setText(sight.view().step().map(step -> step.item().notes()).filter(text -> !text.isEmpty())
                .orElse(SessionWords.text("note.none")));
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
            promises.clear();
            return;
        }
        var step = view.step().orElseThrow();
        var said = view.result().orElseThrow();
        result.about(said.round().step() + "/" + said.round().round());
        result.unneeded(step.state() != Step.State.CLOSED);
        lens.show(said, Lens.first(step.question()), sight.lens());
        tell.show(sight);
        var written = lens.lens() != Lens.WHOLE ? List.<OpenText.Card>of()
                : said.whole().map(tally -> cards(tally, view.partners())).orElse(List.of());
        var onlyWords = lens.lens() == Lens.WHOLE && said.whole().isPresent() && step.question().isAllCards();
        var table = step.question() instanceof Commitments ? promises : cards;
        (table == cards ? promises : cards).clear();
        table.show(said, written, (card, kept) -> leading.act(new SessionCommand.KeepCard(said.round(), card, kept)));
        var drawn = Picture.of(step.question(), said.forTheRoom(), view.k()).by(lens.lens()).in(sight.setting());
        picture.show(onlyWords ? "" : (lens.lens() == Lens.WHOLE ? drawn.withoutCards() : drawn).html());
    }

    /** Proposals read as what becomes of them does, with their day in words. */
    private static List<OpenText.Card> cards(Tally tally, List<Partner> partners) {
        return tally instanceof Commitments.Proposals(_, var proposals, _, _) ? proposals.stream().map(one ->
                new OpenText.Card(one.id(), DecidedPicture.line(one.commitment(), partners), one.name())).toList()
                : tally.cards();
    }

    /** A proposal becomes a commitment, once its words are right. */
    private void take(CardId card) {
        if (sight != null && sight.view().result().flatMap(Result::whole).orElse(null)
                instanceof Commitments.Proposals tally) {
            commitments.take(tally, card);
        }
    }
}
