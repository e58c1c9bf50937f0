package tandem.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Commitment;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.words.Malformed;
import tandem.words.PlainText;
import tandem.words.Reason;
import tandem.words.Refusal;

/**
 * What the groups take on. People propose; their proposals are cards, which the person leading sees first (rules.md
 * A7), and she makes commitments of some, which is no answer any more: see {@code Decided}.
 *
 * @param most   how many commitments can be made here, 1–20; five by default, so that they are kept
 * @param groups who can take something on: the groups of the partnership that it is asked of
 */
public record Commitments(QuestionId id, String prompt, Visibility visibility, int most, List<GroupName> groups)
        implements Written {
    /** How many commitments a room makes unless it says otherwise. */
    public static final int USUAL_MOST = 5;
    private static final int LARGEST_MOST = 20;

    public Commitments {
        prompt = PlainText.neededLines("the question", prompt, LONGEST_PROMPT);
        if (most < 1 || most > LARGEST_MOST) {
            throw new Malformed(Reason.NOT_BETWEEN, "how many commitments", 1, LARGEST_MOST);
        }
        groups = GroupName.distinct(groups);
    }

    /** Something that somebody proposes. */
    public record Proposed(Commitment commitment) implements Answer {
    }

    /**
     * A proposal as it is shown.
     *
     * @param group what the group is called that would take it on; empty where it is all of them
     * @param name  who proposed it, in named questions only
     */
    public record Proposal(CardId id, Commitment commitment, String group, @Nullable String name) {
        /** On one line: who, what, by when, and what will show it. */
        public String text() {
            var said = new ArrayList<String>();
            said.add(group.isEmpty() ? commitment.what() : group + ": " + commitment.what());
            if (commitment.by() != null) {
                said.add(commitment.by().toString());
            }
            if (!commitment.evidence().isEmpty()) {
                said.add(commitment.evidence());
            }
            return String.join(" · ", said);
        }
    }

    /**
     * @param n         the seats that answered, abstentions included
     * @param proposals in the order of the round's shuffle
     * @param kept      how many are left out because the facilitator keeps them
     * @param abstained how many would rather not answer
     */
    public record Proposals(int n, List<Proposal> proposals, int kept, int abstained) implements Tally {
        public Proposals {
            proposals = List.copyOf(proposals);
        }

        @Override
        public List<OpenText.Card> cards() {
            return proposals.stream().map(one -> new OpenText.Card(one.id(), one.text(), one.name())).toList();
        }

        @Override
        public Proposals without(Set<CardId> hidden) {
            var shown = proposals.stream().filter(one -> !hidden.contains(one.id())).toList();
            return new Proposals(n, shown, kept + proposals.size() - shown.size(), abstained);
        }
    }

    @Override
    public Commitments within(Partnership partnership) {
        return new Commitments(id, prompt, visibility, most, GroupName.of(partnership));
    }

    @Override
    public Optional<Refusal> refuses(Answer answer) {
        return switch (answer) {
            case Answer.Abstained _ -> Optional.empty();
            case Proposed(Commitment(PartnerId who, _, _, _)) when who != null && name(who).isEmpty() ->
                    Optional.of(Refusal.because(Reason.UNKNOWN_PARTNER, who));
            case Proposed _ -> Optional.empty();
            default -> Optional.of(Refusal.because(Reason.OTHER_KIND));
        };
    }

    /** What this group is called; empty where it is all of them, or not one of this partnership. */
    public String name(@Nullable PartnerId who) {
        return groups.stream().filter(group -> group.id().equals(who)).map(GroupName::name).findFirst().orElse("");
    }

    @Override
    public boolean isAllCards() {
        return true;
    }

    @Override
    public boolean isWritten(Answer answer) {
        return answer instanceof Proposed;
    }

    @Override
    public Proposals tally(Sums sums, List<Ballot> ballots, int k) {
        var proposals = ballots.stream().filter(ballot -> ballot.answer() instanceof Proposed)
                .sorted(Comparator.comparing(Ballot::card)).map(ballot -> {
                    var proposed = ((Proposed) ballot.answer()).commitment();
                    return new Proposal(ballot.card(), proposed, name(proposed.who()), ballot.name());
                }).toList();
        return new Proposals(sums.n(), proposals, 0, Written.abstained(sums));
    }
}
