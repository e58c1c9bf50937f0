package tandem.ui.picture;

import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.question.Answer;
import tandem.question.Commitments;
import tandem.question.GroupName;
import tandem.question.OpenText;

/** A card for each proposal, in the order of the shuffle (rules.md A7). Cards are a list already: there is no table. */
record CommitmentsPicture(Commitments asked, Commitments.Proposals proposals, int most) implements Picture.Drawing {
    private static final Commitments.Proposals NOTHING_YET = new Commitments.Proposals(0, List.of(), 0, 0);

    CommitmentsPicture(Commitments asked, Commitments.@Nullable Proposals proposals, int most) {
        this.asked = asked;
        this.proposals = proposals == null ? NOTHING_YET : proposals;
        this.most = most;
    }

    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<DomContent>();
        parts.add(ul().withClass("cards").attr("data-key", "cards")
                .with(proposals.proposals().stream().limit(most).map(proposal -> card(proposal, ""))));
        CardList.note(parts, "more", Math.max(0, proposals.proposals().size() - most));
        CardList.note(parts, "kept", proposals.kept());
        CardList.note(parts, "abstained-some", proposals.abstained());
        return parts;
    }

    /** The same as one of its group's. */
    DomContent card(OpenText.Card card, String group) {
        return card(proposals.proposals().stream().filter(one -> one.id().equals(card.id())).findFirst().orElseThrow(),
                group);
    }

    private DomContent card(Commitments.Proposal proposal, String group) {
        return li(p(proposal.commitment().what()).withClass("commitment-what"),
                CommitmentWords.facts(proposal.commitment(), proposal.group(), look(proposal)),
                proposal.name() == null ? each() : p(proposal.name()).withClass("card-name"))
                .withClasses("card", "proposal", group).attr("data-key", proposal.id().value());
    }

    private String look(Commitments.Proposal proposal) {
        var places = asked.groups().stream().map(GroupName::id).toList();
        var who = proposal.commitment().who();
        return who == null ? "several" : Groups.look(places.indexOf(who));
    }

    @Override
    public List<DomContent> table() {
        return List.of();
    }

    /** What a group or a table proposes. */
    static List<String> inWords(Commitments asked, Answer answer) {
        var commitment = ((Commitments.Proposed) answer).commitment();
        return List.of(CommitmentWords.line(commitment, asked.name(commitment.who())));
    }
}
