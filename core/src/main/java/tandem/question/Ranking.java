package tandem.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tandem.words.Malformed;
import tandem.words.PlainText;
import tandem.words.Reason;
import tandem.words.Refusal;

/**
 * An order of some of the options, ties allowed (rules.md C3). Options that are left out are last, and equal there.
 *
 * @param options 2–12 options
 */
public record Ranking(QuestionId id, String prompt, Visibility visibility, boolean live, List<Option> options)
        implements Question {
    public Ranking {
        prompt = PlainText.neededLines("the question", prompt, LONGEST_PROMPT);
        live = Labels.live(visibility, live);
        options = Labels.distinct("options", options, Option::id, 2, 12);
    }

    /** @param label what people read, at most 120 characters */
    public record Option(String id, String label) {
        public Option {
            id = Labels.id(id);
            label = PlainText.neededLine("the option", label, 120);
        }
    }

    /** @param order the best first; those at one place are equal */
    public record Ordered(List<Set<String>> order) implements Answer {
        public Ordered {
            order = order.stream().map(Set::copyOf).toList();
            var seen = new HashSet<String>();
            for (var place : order) {
                if (place.isEmpty()) {
                    throw new Malformed(Reason.EMPTY_PLACE);
                }
                for (var option : place) {
                    if (!seen.add(option)) {
                        throw new Malformed(Reason.TWICE, option);
                    }
                }
            }
        }
    }

    /**
     * @param n         the seats that answered, abstentions included
     * @param preferred for each option how many put it before each other option; those who tie the two are in neither
     * @param places    the mean of the places that people gave each option, from 1; empty where fewer than k ranked
     * @param abstained how many would rather not answer
     */
    public record Standing(int n, Map<String, Map<String, Integer>> preferred, Map<String, Double> places,
                           int abstained) implements Tally {
        public Standing {
            var all = new LinkedHashMap<String, Map<String, Integer>>();
            preferred.forEach((option, over) ->
                    all.put(option, Collections.unmodifiableMap(new LinkedHashMap<>(over))));
            preferred = Collections.unmodifiableMap(all);
            places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        }

        /** How many did not abstain. */
        public int ranked() {
            return n - abstained;
        }

        /** How many put this option before that one. */
        public int over(String option, String other) {
            return preferred.getOrDefault(option, Map.of()).getOrDefault(other, 0);
        }

        /** The order that follows, and who is the favourite. */
        public Schulze schulze() {
            return new Schulze(List.copyOf(preferred.keySet()), this::over);
        }
    }

    @Override
    public Optional<Refusal> refuses(Answer answer) {
        return switch (answer) {
            case Answer.Abstained _ -> Optional.empty();
            case Ordered(var order) when order.isEmpty() -> Optional.of(Refusal.because(Reason.RANK_ONE));
            case Ordered(var order) -> order.stream().flatMap(Set::stream).sorted()
                    .filter(id -> options.stream().noneMatch(option -> option.id().equals(id))).findFirst()
                    .map(id -> Refusal.because(Reason.UNKNOWN_OPTION, id));
            default -> Optional.of(Refusal.because(Reason.OTHER_KIND));
        };
    }

    /**
     * One column a pair of options: "a>b", "b>a", or "a=b". No id holds one of these signs, so that no two pairs share
     * a key. Ties are counted although they follow from the rest: a group of which everybody ties everything would
     * otherwise be in no column, and nobody would see that it is of one mind (rules.md B2).
     */
    @Override
    public Optional<Map<String, Integer>> marks(String part, Answer answer) {
        return Optional.of(switch (answer) {
            case Ordered ordered -> pairs(ordered);
            case Answer.Abstained _ -> Map.of(Column.ABSTAINED.key(), 1);
            default -> throw new IllegalStateException("not an answer to a ranking");
        });
    }

    private Map<String, Integer> pairs(Ordered ordered) {
        var pairs = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < options.size(); i++) {
            for (int j = i + 1; j < options.size(); j++) {
                var one = options.get(i).id();
                var other = options.get(j).id();
                int before = place(ordered, one) - place(ordered, other);
                pairs.put(before < 0 ? over(one, other) : before > 0 ? over(other, one) : tied(one, other), 1);
            }
        }
        return pairs;
    }

    private static int place(Ordered ordered, String option) {
        int place = 0;
        while (place < ordered.order().size() && !ordered.order().get(place).contains(option)) {
            place++;
        }
        return place;
    }

    private static String over(String option, String other) {
        return option + ">" + other;
    }

    private static String tied(String option, String other) {
        return option + "=" + other;
    }

    @Override
    public List<Column> columns(String part) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < options.size(); i++) {
            for (var other : options.subList(i + 1, options.size())) {
                var one = options.get(i);
                columns.add(column(over(one.id(), other.id()), one, " > ", other));
                columns.add(column(over(other.id(), one.id()), other, " > ", one));
                columns.add(column(tied(one.id(), other.id()), one, " = ", other));
            }
        }
        columns.add(Column.ABSTAINED);
        return List.copyOf(columns);
    }

    private static Column column(String key, Option one, String sign, Option other) {
        return Column.option(key, key, one.label() + sign + other.label());
    }

    @Override
    public Standing tally(Sums sums, List<Ballot> ballots, int k) {
        var told = sums.part("").orElse(Sums.NOTHING);
        var preferred = new LinkedHashMap<String, Map<String, Integer>>();
        for (var option : options) {
            var over = new LinkedHashMap<String, Integer>();
            options.stream().filter(other -> other != option)
                    .forEach(other -> over.put(other.id(), told.in(over(option.id(), other.id()))));
            preferred.put(option.id(), over);
        }
        int abstained = told.in(Column.ABSTAINED.key());
        var places = new LinkedHashMap<String, Double>();
        int ranked = sums.n() - abstained;
        if (ranked >= Math.max(1, k)) {
            options.forEach(option -> places.put(option.id(), place(option, told, ranked)));
        }
        return new Standing(sums.n(), preferred, places, abstained);
    }

    /**
     * The place of an option in one order is 1, and 1 for each option before it, and ½ for each beside it. Of those
     * who ranked two options, whoever does not put one before the other puts them beside each other, so that the sum of
     * all places follows exactly from the pairs: twice the sum is 2n + Σ (n + those who put the other first − those
     * who put it first).
     */
    private double place(Option option, Sums.Sum told, int ranked) {
        long twice = 2L * ranked;
        for (var other : options) {
            if (other != option) {
                twice += ranked + told.in(over(other.id(), option.id())) - told.in(over(option.id(), other.id()));
            }
        }
        return twice / (2.0 * ranked);
    }

    @Override
    public boolean isComparable(String part, Answer answer) {
        return answer instanceof Ordered;
    }

    /** The same where every pair stands as before, however it was written down. */
    @Override
    public Change change(String part, Answer before, Answer now) {
        return pairs((Ordered) before).equals(pairs((Ordered) now)) ? Change.SAME : Change.OTHER;
    }

    /** What somebody's order says of each place: the options of the question at it, in the question's order. */
    public List<List<Option>> said(Ordered ordered) {
        return ordered.order().stream().map(place -> options.stream().filter(option -> place.contains(option.id()))
                .toList()).toList();
    }
}
