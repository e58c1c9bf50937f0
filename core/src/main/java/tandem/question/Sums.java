package tandem.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What some answers add up to, before a kind says what that means: every figure of Tandem is one of these sums or is
 * worked out from them.
 *
 * @param n     the seats that answered, abstentions included
 * @param parts what is known of each part of the question; parts of which nothing may be told are left out
 */
public record Sums(int n, Map<String, Sum> parts) {
    /**
     * @param n      the seats that answered this part, abstentions and don't-knows included
     * @param counts what they add up to in each column; columns that nobody is in are left out
     */
    public record Sum(int n, Map<String, Integer> counts) {
        public Sum {
            counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        }

        public int in(String column) {
            return counts.getOrDefault(column, 0);
        }

        public Sum plus(Sum other) {
            var both = new TreeMap<>(counts);
            other.counts.forEach((column, count) -> both.merge(column, count, Integer::sum));
            return new Sum(n + other.n, both);
        }

        public Sum minus(Sum other) {
            var rest = new TreeMap<>(counts);
            other.counts.forEach((column, count) -> rest.merge(column, -count, Integer::sum));
            rest.values().removeIf(count -> count == 0);
            return new Sum(n - other.n, rest);
        }
    }

    /** Nobody's. */
    public static final Sum NOTHING = new Sum(0, Map.of());

    public Sums {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** All that these answers add up to. */
    public static Sums of(Question question, List<Answer> answers) {
        var parts = new LinkedHashMap<String, Sum>();
        for (var part : question.parts()) {
            parts.put(part, answers.stream().map(answer -> of(question, part, answer)).flatMap(Optional::stream)
                    .reduce(NOTHING, Sum::plus));
        }
        return new Sums(answers.size(), parts);
    }

    /** What one answer adds to a part; empty where it says nothing of it. */
    public static Optional<Sum> of(Question question, String part, Answer answer) {
        return question.marks(part, answer).map(marks -> new Sum(1, marks));
    }

    public Optional<Sum> part(String part) {
        return Optional.ofNullable(parts.get(part));
    }
}
