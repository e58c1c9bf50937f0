package tandem.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.partnership.Node;
import tandem.partnership.PartnerId;
import tandem.question.Guard;
import tandem.question.Sums;

/**
 * What is said of one part of a question (rules.md B), with all that anybody needs to check it again.
 *
 * @param part    the statement's id; empty where a question has no parts
 * @param sets    those of whom exact figures are said, the whole first
 * @param unshown those who answered and are not shown by themselves, and why
 * @param between what is said of two sets that are only shown together
 */
public record Published(String part, List<PublishedSet> sets, List<Unshown> unshown, List<Between> between) {
    public Published {
        sets = List.copyOf(sets);
        unshown = List.copyOf(unshown);
        between = List.copyOf(between);
    }

    /** @param keys the nodes that it is made of: one, or those that are only shown together */
    public record PublishedSet(List<String> keys, Sums.Sum sum) {
        public PublishedSet {
            keys = List.copyOf(keys);
        }
    }

    /** Why somebody is not shown by themselves. */
    public enum Why {
        /** Fewer than k answered. */
        FEW,
        /** A smaller group could be worked out. */
        SMALLER,
        /** Nearly all of a group said the same, and somebody would be found out. */
        ALIKE
    }

    public record Unshown(String key, Why why) {
    }

    /**
     * Two sets of which one was nearly of one mind (rules.md B2): either all of {@code some} but one are in the column
     * or all are, and of {@code others} whoever is left of {@code both}.
     *
     * @param both how many of the two together are in the column
     */
    public record Between(String column, String some, int ofSome, String others, int ofOthers, int both) {
        public int someAtLeast() {
            return ofSome - 1;
        }

        public int othersAtLeast() {
            return both - ofSome;
        }
    }

    /** Of each part what can be said of all of them: the sets that every part that says anything has. */
    static List<Published> alike(List<Published> parts) {
        var told = parts.stream().filter(part -> !part.sets().isEmpty()).toList();
        return parts.stream().map(part -> part.only(part.sets().stream().map(PublishedSet::keys)
                .filter(keys -> told.stream().allMatch(other -> other.sum(keys).isPresent())).toList())).toList();
    }

    /** Of this what can be said of those only of whom these parts say something too. */
    Published within(List<Published> parts) {
        return only(sets.stream().map(PublishedSet::keys)
                .filter(keys -> parts.stream().anyMatch(other -> other.sum(keys).isPresent())).toList());
    }

    private Published only(List<List<String>> keys) {
        if (keys.size() == sets.size()) {
            return this;
        }
        var hidden = new ArrayList<>(unshown);
        sets.stream().filter(set -> !keys.contains(set.keys())).flatMap(set -> set.keys().stream())
                .filter(key -> unshown.stream().noneMatch(known -> known.key().equals(key)))
                .forEach(key -> hidden.add(new Unshown(key, Why.SMALLER)));
        return new Published(part, sets.stream().filter(set -> keys.contains(set.keys())).toList(), hidden, List.of());
    }

    /**
     * Who would be shown if so many answered, before agreement is looked at (rules.md B1, B8).
     *
     * @param seats  how many of each partner; those of whom nobody is there may be left out
     * @param unsaid how many who would rather not say
     */
    public static Published ifAnswered(Node whole, Map<PartnerId, Integer> seats, int unsaid, int k) {
        var answers = new ArrayList<Publishing.Counted>();
        seats.forEach((partner, n) -> answers.add(new Publishing.Counted(partner, new Sums.Sum(n, Map.of()))));
        answers.add(new Publishing.Counted(null, new Sums.Sum(unsaid, Map.of())));
        return Publishing.of("", whole, answers, k, Guard.NOBODY);
    }

    public Optional<Sums.Sum> whole() {
        return sum(List.of(Node.WHOLE));
    }

    public Optional<Sums.Sum> sum(List<String> keys) {
        return sets.stream().filter(set -> set.keys().equals(keys)).map(PublishedSet::sum).findFirst();
    }
}
