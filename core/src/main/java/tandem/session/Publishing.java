package tandem.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Node;
import tandem.partnership.PartnerId;
import tandem.question.Guard;
import tandem.question.Sums;

/**
 * Decides of whom exact figures are said, for one part of one round: first from sizes alone (rules.md B1), then so that
 * nobody is found out because nearly all agree (rules.md B2). Where it is stricter than the rules: decision 0007.
 */
final class Publishing {
    /** @param partner null for one who would rather not say */
    record Counted(@Nullable PartnerId partner, Sums.Sum sum) {
    }

    private final int k;
    private final Guard guard;
    private final Map<String, Sums.Sum> sums = new HashMap<>();
    private final List<Published.PublishedSet> sets = new ArrayList<>();
    private final List<Published.Unshown> unshown = new ArrayList<>();
    private final List<Published.Between> between = new ArrayList<>();

    private Publishing(int k, Guard guard) {
        this.k = k;
        this.guard = guard;
    }

    /**
     * @param k       the fewest seats that are shown by themselves
     * @param guard whom agreement must not give away
     */
    static Published of(String part, Node whole, List<Counted> answers, int k, Guard guard) {
        var publishing = new Publishing(k, guard);
        whole.all().forEach(node -> publishing.sums.put(node.key(), answers.stream()
                .filter(answer -> node.holds(answer.partner())).map(Counted::sum)
                .reduce(Sums.NOTHING, Sums.Sum::plus)));
        if (publishing.n(whole) >= k) {
            publishing.say(List.of(whole));
            publishing.below(whole);
        }
        return new Published(part, publishing.sets, publishing.unshown, publishing.between);
    }

    private int n(Node node) {
        return sum(node).n();
    }

    private Sums.Sum sum(Node node) {
        return sums.getOrDefault(node.key(), Sums.NOTHING);
    }

    private Sums.Sum sum(List<Node> nodes) {
        return nodes.stream().map(this::sum).reduce(Sums.NOTHING, Sums.Sum::plus);
    }

    private void say(List<Node> nodes) {
        sets.add(new Published.PublishedSet(nodes.stream().map(Node::key).toList(), sum(nodes)));
    }

    private void below(Node parent) {
        var present = parent.children().stream().filter(child -> n(child) > 0).toList();
        var pool = pool(present);
        pool.forEach(child -> hide(child, n(child) < k ? Published.Why.FEW : Published.Why.SMALLER));
        var shown = present.stream().filter(child -> !pool.contains(child)).toList();
        var merged = guard == Guard.NOBODY ? List.<Node>of() : together(shown, pool);
        var together = present.stream().filter(merged::contains).toList();
        together.stream().filter(shown::contains).forEach(child -> hide(child, Published.Why.ALIKE));
        if (together.stream().noneMatch(pool::contains)) {
            sayTogether(together, together.size() == present.size());
        }
        shown.stream().filter(child -> !together.contains(child)).forEach(child -> {
            say(List.of(child));
            below(child);
        });
    }

    /** B1: the small children, and as many of the next smallest as make them k. */
    private List<Node> pool(List<Node> present) {
        var pool = new ArrayList<>(present.stream().filter(child -> isSmall(List.of(child))).toList());
        var others = new ArrayList<>(bySize(present.stream().filter(child -> !pool.contains(child))));
        while (!pool.isEmpty() && isSmall(pool) && !others.isEmpty()) {
            pool.add(others.removeFirst());
        }
        return pool;
    }

    /** Whoever is alone in her group knows her own answer: what is left to her must be k people as well. */
    private boolean isSmall(List<Node> nodes) {
        // k is 1 where answers are named: nobody is hidden
        var alone = k > 1 && groups(nodes).anyMatch(group -> n(group) == 1);
        return sum(nodes).n() - (alone ? 1 : 0) < k;
    }

    private static Stream<Node> groups(List<Node> nodes) {
        return nodes.stream().flatMap(Node::all).filter(node -> node.children().isEmpty());
    }

    private List<Node> bySize(Stream<Node> nodes) {
        return nodes.sorted(Comparator.comparingInt(this::n)).toList();
    }

    /**
     * B2: those who can only be shown together, so that no set that is said, or left over, is nearly of one mind. The
     * pool is one set here, for anybody can work it out; what is together with it is not said at all.
     */
    private List<Node> together(List<Node> shown, List<Node> pool) {
        var together = new ArrayList<>(shown.stream().filter(child -> isGuarded(child)
                && nearlyAlike(sum(child)).findAny().isPresent()).toList());
        if (nearlyAlike(sum(pool)).findAny().isPresent()) {
            together.addAll(pool);
        }
        if (together.isEmpty()) {
            return together;
        }
        var rest = new ArrayList<>(bySize(shown.stream().filter(child -> !together.contains(child))));
        while (isTooAlike(together, pool) && !rest.isEmpty()) {
            together.add(rest.removeFirst());
        }
        if (isTooAlike(together, pool)) {
            together.addAll(pool.stream().filter(child -> !together.contains(child)).toList());
        }
        return together;
    }

    /** Whether it must not be of one mind: a wider group of several neither, because one hidden in it would be as well. */
    private boolean isGuarded(Node child) {
        return guard == Guard.EVERYBODY || !isOneGroup(child);
    }

    private boolean isTooAlike(List<Node> together, List<Node> pool) {
        var members = together.stream().filter(child -> !pool.contains(child)).count()
                + (together.stream().anyMatch(pool::contains) ? 1 : 0);
        return members < 2 || nearlyAlike(sum(together)).findAny().isPresent();
    }

    /** The columns that hold all of a set, or all but one. */
    private static Stream<String> nearlyAlike(Sums.Sum sum) {
        return sum.n() == 0 ? Stream.empty()
                : sum.counts().entrySet().stream().filter(e -> e.getValue() >= sum.n() - 1).map(Map.Entry::getKey);
    }

    /** @param all whether these are all there are, so that what they add up to is said already */
    private void sayTogether(List<Node> together, boolean all) {
        if (together.size() < 2) {
            return;
        }
        if (!all) {
            say(together);
        }
        if (together.size() == 2) {
            trigger(together).ifPresent(some -> {
                var others = together.get(0).equals(some) ? together.get(1) : together.get(0);
                nearlyAlike(sum(some)).forEach(column -> between(column, some, others));
            });
        }
    }

    private Optional<Node> trigger(List<Node> together) {
        return bySize(together.stream().filter(node -> nearlyAlike(sum(node)).findAny().isPresent())).stream()
                .findFirst();
    }

    private void between(String column, Node some, Node others) {
        int both = sum(some).in(column) + sum(others).in(column);
        if (isOneGroup(some) && isOneGroup(others) && n(some) <= both && both <= n(some) + n(others) - 1) {
            between.add(new Published.Between(column, some.key(), n(some), others.key(), n(others), both));
        }
    }

    /** The one who answered otherwise in a wider group would know from two numbers what its other groups answered. */
    private boolean isOneGroup(Node node) {
        return groups(List.of(node)).filter(group -> n(group) > 0).count() == 1;
    }

    /** It, and whoever answered below it: what is not shown has nothing shown below. */
    private void hide(Node node, Published.Why why) {
        unshown.add(new Published.Unshown(node.key(), why));
        node.children().stream().filter(child -> n(child) > 0)
                .forEach(child -> hide(child, n(child) < k ? Published.Why.FEW : why));
    }
}
