package tandem.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Commitment;
import tandem.partnership.CommitmentId;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;

/**
 * What the room decided: the commitments it made, and which of last time's it is done with.
 *
 * @param made     in the order in which they were made
 * @param finished those of last time that do not come back because the room said so together
 */
public record Decided(List<Made> made, Set<CommitmentId> finished) {
    static final Decided NOTHING = new Decided(List.of(), Set.of());

    public Decided {
        made = List.copyOf(made);
        finished = Set.copyOf(finished);
    }

    /**
     * One commitment, and who has accepted it. Of people only their groups are kept.
     *
     * @param step       the step at which it was made
     * @param acceptedBy the groups of which somebody said "we take this on"
     * @param inRoom     whether the person leading says that it was agreed in the room
     */
    public record Made(int step, CommitmentId id, Commitment commitment, Set<PartnerId> acceptedBy, boolean inRoom) {
        public Made {
            acceptedBy = Set.copyOf(acceptedBy);
        }

        /**
         * Whether it counts: accepted by the partner concerned; where that is all of them, by each.
         *
         * @param partners those of the partnership
         */
        public boolean isAccepted(List<Partner> partners) {
            return inRoom || (commitment.who() != null ? acceptedBy.contains(commitment.who())
                    : partners.stream().allMatch(partner -> acceptedBy.contains(partner.id())));
        }

        /** Whether somebody of this group can accept it for the group. */
        public boolean concerns(@Nullable PartnerId partner) {
            return partner != null && (commitment.who() == null || commitment.who().equals(partner));
        }

        private Made accepted(@Nullable PartnerId by, boolean accepted) {
            if (by == null) {
                return new Made(step, id, commitment, acceptedBy, accepted);
            }
            var groups = new HashSet<>(acceptedBy);
            if (accepted) {
                groups.add(by);
            } else {
                groups.remove(by);
            }
            return new Made(step, id, commitment, groups, inRoom);
        }
    }

    public Optional<Made> commitment(CommitmentId id) {
        return made.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Those that were made at this step. */
    public List<Made> at(int step) {
        return made.stream().filter(one -> one.step() == step).toList();
    }

    Decided making(int step, CommitmentId id, Commitment commitment) {
        var all = new ArrayList<>(made);
        all.add(new Made(step, id, commitment, Set.of(), false));
        return new Decided(all, finished);
    }

    Decided dropping(CommitmentId id) {
        return new Decided(made.stream().filter(one -> !one.id().equals(id)).toList(), finished);
    }

    /** @param by null for the person leading, on behalf of the room */
    Decided accepting(CommitmentId id, @Nullable PartnerId by, boolean accepted) {
        return changing(id, one -> one.accepted(by, accepted));
    }

    private Decided changing(CommitmentId id, UnaryOperator<Made> change) {
        return new Decided(made.stream().map(one -> one.id().equals(id) ? change.apply(one) : one).toList(), finished);
    }

    Decided finishing(CommitmentId id, boolean done) {
        var all = new HashSet<>(finished);
        if (done) {
            all.add(id);
        } else {
            all.remove(id);
        }
        return new Decided(made, all);
    }
}
