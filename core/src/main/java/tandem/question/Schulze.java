package tandem.question;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntBiFunction;

/**
 * The order that follows from pairwise comparisons (rules.md C3), by Schulze's method with winning votes: M. Schulze
 * (2011), A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
 * method, Soc Choice Welf 36, 267–303 (the method: section 2; that it is transitive: section 4.1). A path from one
 * option to another is as strong as its weakest win, and a win as the votes for it; an option stands before another if
 * its strongest path to it is stronger than the one back.
 */
public final class Schulze {
    /** Whether one option is the favourite, and why none is. */
    public sealed interface Favourite {
    }

    /** More people prefer it to every other option: the Condorcet winner. */
    public record First(String option) implements Favourite {
    }

    /** No single favourite: each beats the next, and the last the first. */
    public record Circle(List<String> options) implements Favourite {
        public Circle {
            options = List.copyOf(options);
        }
    }

    /** No single favourite: nothing beats these, and as many prefer one of them as prefer another. */
    public record Level(List<String> options) implements Favourite {
        public Level {
            options = List.copyOf(options);
        }
    }

    private final List<String> options;
    private final ToIntBiFunction<String, String> over;
    private final int[][] strongest;

    /** @param over how many put the first option before the second */
    Schulze(List<String> options, ToIntBiFunction<String, String> over) {
        this.options = List.copyOf(options);
        this.over = over;
        this.strongest = strongest();
    }

    private int[][] strongest() {
        int m = options.size();
        var paths = new int[m][m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                paths[i][j] = i != j && beats(options.get(i), options.get(j)) ? votes(i, j) : 0;
            }
        }
        for (int via = 0; via < m; via++) {
            for (int from = 0; from < m; from++) {
                for (int to = 0; to < m; to++) {
                    paths[from][to] = Math.max(paths[from][to], Math.min(paths[from][via], paths[via][to]));
                }
            }
        }
        return paths;
    }

    private int votes(int one, int other) {
        return over.applyAsInt(options.get(one), options.get(other));
    }

    /** Whether more people put this option before that one than the reverse. */
    public boolean beats(String option, String other) {
        return over.applyAsInt(option, other) > over.applyAsInt(other, option);
    }

    private boolean isBefore(String option, String other) {
        int one = options.indexOf(option);
        int two = options.indexOf(other);
        return strongest[one][two] > strongest[two][one];
    }

    /**
     * All options, the first place first, those that tie at one place. The relation is a strict partial order, so that
     * at each place stand those before whom none of the rest is.
     */
    public List<List<String>> order() {
        var order = new ArrayList<List<String>>();
        var left = new ArrayList<>(options);
        while (!left.isEmpty()) {
            var place = left.stream()
                    .filter(option -> left.stream().noneMatch(other -> isBefore(other, option))).toList();
            order.add(place);
            left.removeAll(place);
        }
        return List.copyOf(order);
    }

    /**
     * Who is the favourite, or why nobody is. If none beats all others, either a first of Schulze's order is beaten and
     * beats in a circle, or nothing beats the firsts and they, or the only one and others, are level.
     */
    public Favourite favourite() {
        var first = options.stream().filter(option -> options.stream()
                .allMatch(other -> other.equals(option) || beats(option, other))).findFirst();
        if (first.isPresent()) {
            return new First(first.get());
        }
        var firsts = order().getFirst();
        var circle = firsts.stream().flatMap(option -> circle(option).stream())
                .min((a, b) -> a.size() - b.size());
        if (circle.isPresent()) {
            return new Circle(circle.get());
        }
        return new Level(firsts.size() > 1 ? firsts : options.stream().filter(option -> firsts.contains(option)
                || isLevel(option, firsts.getFirst())).toList());
    }

    private boolean isLevel(String option, String other) {
        return !beats(option, other) && !beats(other, option);
    }

    /** The shortest way from this option over wins back to it; empty if there is none. */
    private Optional<List<String>> circle(String start) {
        Map<String, String> from = new HashMap<>();
        var next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            var option = next.removeFirst();
            for (var other : options) {
                if (beats(option, other) && other.equals(start)) {
                    return Optional.of(back(option, start, from));
                }
                if (beats(option, other) && from.putIfAbsent(other, option) == null) {
                    next.add(other);
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> back(String end, String start, Map<String, String> from) {
        var way = new ArrayList<String>();
        for (var option = end; !option.equals(start); option = from.getOrDefault(option, start)) {
            way.addFirst(option);
        }
        way.addFirst(start);
        return way;
    }
}
