package tandem.ui.session;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tandem.question.CardId;
import tandem.session.Proposal;
import tandem.session.SessionCommand;
import tandem.words.Malformed;

/**
 * What people added to a question, as the facilitator reads it first: shuffled, without group. She may mend its words
 * before she admits it; what she keeps back, or takes back, can be admitted later.
 */
final class ProposalTable extends UnorderedList {
    private static final int LONGEST = 400;

    private final Leading leading;
    private final Map<CardId, Proposal> shown = new HashMap<>();
    private final Map<CardId, ListItem> items = new HashMap<>();

    ProposalTable(Leading leading) {
        this.leading = leading;
        addClassNames("cards", "proposals");
    }

    /** Leaves alone what has not changed, so that no words are lost while they are being mended. */
    void show(List<Proposal> proposals) {
        shown.keySet().removeIf(card -> {
            var gone = proposals.stream().noneMatch(proposal -> proposal.card().equals(card));
            if (gone) {
                remove(items.remove(card));
            }
            return gone;
        });
        for (var proposal : proposals) {
            if (!proposal.equals(shown.put(proposal.card(), proposal))) {
                var old = items.put(proposal.card(), item(proposal));
                if (old != null) {
                    remove(old);
                }
                place(proposal);
            }
        }
    }

    /** What waits stands before what is decided. */
    private void place(Proposal proposal) {
        var item = items.get(proposal.card());
        if (proposal.state() == Proposal.State.WAITING) {
            addComponentAsFirst(item);
        } else {
            add(item);
        }
    }

    private ListItem item(Proposal proposal) {
        var item = new ListItem();
        item.setClassName("card");
        item.setClassName("kept", proposal.state() == Proposal.State.KEPT);
        switch (proposal.state()) {
            case WAITING -> {
                var words = words(proposal);
                item.add(words, button("admit", proposal, () -> admit(proposal, words.getValue())),
                        button("keep", proposal, () -> keep(proposal)));
            }
            case KEPT -> item.add(said(proposal), state("kept"),
                    button("admit", proposal, () -> admit(proposal, "")));
            case ADMITTED -> item.add(said(proposal), state("admitted"),
                    button("withdraw", proposal, () -> keep(proposal)));
        }
        return item;
    }

    private static TextArea words(Proposal proposal) {
        var words = new TextArea();
        words.setValue(proposal.text());
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        words.setAriaLabel(SessionWords.text("proposal.words"));
        return words;
    }

    private static Paragraph said(Proposal proposal) {
        return new Paragraph(proposal.text());
    }

    private static Paragraph state(String key) {
        var state = new Paragraph(SessionWords.text("proposal.is." + key));
        state.setClassName("quiet");
        return state;
    }

    private static NativeButton button(String key, Proposal proposal, Runnable act) {
        var button = new NativeButton(SessionWords.text("proposal." + key), _ -> act.run());
        button.setClassName("quiet-button");
        button.getElement().setAttribute("type", "button").setAttribute("aria-label",
                SessionWords.text("proposal." + key + ".of", proposal.text()));
        return button;
    }

    private void admit(Proposal proposal, String words) {
        try {
            leading.act(new SessionCommand.AdmitProposal(proposal.round().step(), proposal.card(), words));
        } catch (Malformed malformed) {
            leading.tell(malformed.refusal());
        }
    }

    private void keep(Proposal proposal) {
        leading.act(new SessionCommand.KeepCard(proposal.round(), proposal.card(), true));
    }
}
