package tandem.ui.session;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Commitment;
import tandem.partnership.CommitmentId;
import tandem.partnership.Partner;
import tandem.question.CardId;
import tandem.question.Commitments;
import tandem.session.Decided;
import tandem.session.SessionCommand;
import tandem.session.Step;
import tandem.ui.picture.DecidedPicture;

/** What the groups take on, as the person leading writes it down: from a proposal, or by herself. */
final class CommitmentsPane extends Div {
    private final Leading leading;
    private final H3 title = new H3();
    private final OrderedList list = new OrderedList();
    private final NativeButton write;
    private List<Decided.Made> drawn = List.of();
    private @Nullable Sight sight;

    CommitmentsPane(Leading leading) {
        this.leading = leading;
        write = button("commitments.write", () -> write(null, null));
        setClassName("commitments-pane");
        list.setClassName("commitments-made");
        var lead = new Paragraph(SessionWords.text("commitments.lead"));
        lead.setClassName("quiet");
        add(title, lead, list, write);
    }

    void show(Sight sight) {
        this.sight = sight;
        var asked = asked(sight);
        setVisible(asked != null);
        if (asked == null) {
            return;
        }
        var made = sight.view().decided().at(sight.here().step());
        title.setText(SessionWords.text("commitments.title", made.size(), asked.most()));
        write.setEnabled(made.size() < asked.most());
        if (!made.equals(drawn) || list.getComponentCount() == 0) {
            drawn = made;
            list.removeAll();
            made.forEach(one -> list.add(item(one, sight.view().partners())));
        }
    }

    private static @Nullable Commitments asked(Sight sight) {
        return sight.live() && sight.view().step().map(Step::question).orElse(null) instanceof Commitments asked
                ? asked : null;
    }

    private ListItem item(Decided.Made made, List<Partner> partners) {
        var words = new Paragraph(DecidedPicture.line(made.commitment(), partners));
        var state = new Paragraph(DecidedPicture.state(made, partners));
        state.setClassName(made.isAccepted(partners) ? "commitment-state accepted" : "commitment-state");
        var acts = new Div(button(made.inRoom() ? "commitments.not-agreed" : "commitments.agreed", () -> leading.act(
                        new SessionCommand.AgreeCommitment(made.id(), !made.inRoom()))),
                button("commitments.change", () -> write(made.commitment(), made.id())),
                button("commitments.drop", () -> leading.act(new SessionCommand.DropCommitment(made.id()))));
        acts.setClassName("commitment-acts");
        acts.getChildren().forEach(act -> act.getElement().setAttribute("aria-label",
                SessionWords.text("commitments.act", act.getElement().getText(), made.commitment().what())));
        return new ListItem(words, state, acts);
    }

    /** Makes a commitment of this proposal, once its words are right. */
    void take(Commitments.Proposals proposals, CardId card) {
        proposals.proposals().stream().filter(one -> one.id().equals(card)).findFirst()
                .ifPresent(one -> write(one.commitment(), null));
    }

    private void write(@Nullable Commitment from, @Nullable CommitmentId instead) {
        if (sight != null) {
            var step = sight.here().step();
            new CommitmentDialog(sight.view().partners(), from, commitment ->
                    leading.act(new SessionCommand.MakeCommitment(step, commitment, instead))).open();
        }
    }

    private static NativeButton button(String key, Runnable press) {
        var button = new NativeButton(SessionWords.text(key), _ -> press.run());
        button.setClassName("quiet-button");
        button.getElement().setAttribute("type", "button");
        return button;
    }
}
