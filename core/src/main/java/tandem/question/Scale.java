package tandem.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.words.Malformed;
import tandem.words.PlainText;
import tandem.words.Reason;
import tandem.words.Refusal;

/**
 * A value per statement on a scale of 1…points with a label at each end; "don't know" is an answer of its own.
 *
 * @param statements 1–12 statements
 * @param points     2–11 points
 * @param low        what 1 means, at most 60 characters
 * @param high       what the highest means, at most 60 characters
 */
public record Scale(QuestionId id, String prompt, Visibility visibility, boolean live, List<Statement> statements,
                    int points, String low, String high) implements Question {
    public Scale {
        prompt = PlainText.neededLines("the question", prompt, LONGEST_PROMPT);
        live = Labels.live(visibility, live);
        statements = Labels.distinct("statements", statements, Statement::id, 1, 12);
        if (points < 2 || points > 11) {
            throw new Malformed(Reason.NOT_BETWEEN, "the points of the scale", 2, 11);
        }
        low = PlainText.neededLine("the words for the low end", low, 60);
        high = PlainText.neededLine("the words for the high end", high, 60);
    }

    /** @param label what people read, at most 200 characters */
    public record Statement(String id, String label) {
        public Statement {
            id = Labels.id(id);
            label = PlainText.neededLine("the statement", label, 200);
        }
    }

    /** What somebody said of one statement. */
    public sealed interface Rating {
    }

    /** @param value 1 for the low end, up to the scale's points */
    public record Point(int value) implements Rating {
    }

    /** "I don't know": counted apart, and in no average. */
    public record DontKnow() implements Rating {
    }

    /** A rating for each statement that was rated; statements may be left out. */
    public record Rated(Map<String, Rating> values) implements Answer {
        public Rated {
            values = Map.copyOf(values);
        }
    }

    /**
     * @param n            the seats that answered, abstentions included
     * @param distribution one for each statement, in the statements' order
     */
    public record Distributions(int n, Map<String, Distribution> distribution, int abstained) implements Tally {
        public Distributions {
            distribution = Collections.unmodifiableMap(new LinkedHashMap<>(distribution));
        }
    }

    @Override
    public Optional<Refusal> refuses(Answer answer) {
        return switch (answer) {
            case Answer.Abstained _ -> Optional.empty();
            case Rated rated -> refusesRatings(rated.values());
            default -> Optional.of(Refusal.because(Reason.OTHER_KIND));
        };
    }

    private Optional<Refusal> refusesRatings(Map<String, Rating> values) {
        if (values.isEmpty()) {
            return Optional.of(Refusal.because(Reason.RATE_ONE));
        }
        for (var rated : values.entrySet()) {
            if (statements.stream().noneMatch(known -> known.id().equals(rated.getKey()))) {
                return Optional.of(Refusal.because(Reason.UNKNOWN_PART, rated.getKey()));
            }
            if (rated.getValue() instanceof Point(int value) && (value < 1 || value > points)) {
                return Optional.of(Refusal.because(Reason.OFF_THE_SCALE, points));
            }
        }
        return Optional.empty();
    }

    @Override
    public Distributions tally(List<Ballot> ballots, int k) {
        var rated = new ArrayList<Rated>();
        int abstained = 0;
        for (var ballot : ballots) {
            switch (ballot.answer()) {
                case Rated values -> rated.add(values);
                case Answer.Abstained _ -> abstained++;
                default -> throw new IllegalStateException("not an answer to a scale");
            }
        }
        var distributions = new LinkedHashMap<String, Distribution>();
        for (var statement : statements) {
            var ratings = rated.stream().flatMap(r -> Optional.ofNullable(r.values().get(statement.id())).stream())
                    .toList();
            var told = visibility == Visibility.NAMED || ratings.size() + abstained >= k;
            distributions.put(statement.id(), told ? Distribution.of(ratings, points, k) : Distribution.untold(points));
        }
        return new Distributions(ballots.size(), distributions, abstained);
    }
}
