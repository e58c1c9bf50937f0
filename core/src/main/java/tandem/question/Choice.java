package tandem.question;

import static java.util.stream.Collectors.toMap;

import java.util.Collections;
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
 * One or several of the options, or "none of these".
 *
 * @param options 2–20 options
 * @param min     the fewest that may be picked, at least 1
 * @param max     the most that may be picked, at most all
 * @param none    whether "none of these" is offered
 */
public record Choice(QuestionId id, String prompt, Visibility visibility, boolean live, List<Option> options,
                     int min, int max, boolean none) implements Question {
    public Choice {
        prompt = PlainText.neededLines("the question", prompt, LONGEST_PROMPT);
        live = Labels.live(visibility, live);
        options = Labels.distinct("options", options, Option::id, 2, 20);
        if (min < 1 || max < min || max > options.size()) {
            throw new Malformed(Reason.NOT_BETWEEN, "how many may be picked", 1, options.size());
        }
    }

    /** @param label what people read, at most 120 characters */
    public record Option(String id, String label) {
        public Option {
            id = Labels.id(id);
            label = PlainText.neededLine("the option", label, 120);
        }
    }

    /** The options picked. */
    public record Picked(Set<String> options) implements Answer {
        public Picked {
            options = Set.copyOf(options);
        }
    }

    /** "None of these." */
    public record NoneOfThese() implements Answer {
    }

    /**
     * @param n         the seats that answered, abstentions included
     * @param counts    how many picked each option, in the options' order
     * @param none      how many said "none of these"
     * @param abstained how many would rather not answer
     */
    public record Counts(int n, Map<String, Integer> counts, int none, int abstained) implements Tally {
        public Counts {
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        }
    }

    @Override
    public Optional<Refusal> refuses(Answer answer) {
        return switch (answer) {
            case Answer.Abstained _ -> Optional.empty();
            case NoneOfThese _ -> none ? Optional.empty() : Optional.of(Refusal.because(Reason.NO_NONE));
            case Picked picked -> refusesOptions(picked.options());
            default -> Optional.of(Refusal.because(Reason.OTHER_KIND));
        };
    }

    private Optional<Refusal> refusesOptions(Set<String> picked) {
        for (var option : picked) {
            if (options.stream().noneMatch(known -> known.id().equals(option))) {
                return Optional.of(Refusal.because(Reason.UNKNOWN_OPTION, option));
            }
        }
        return picked.size() < min || picked.size() > max
                ? Optional.of(Refusal.because(Reason.PICK_BETWEEN, min, max))
                : Optional.empty();
    }

    @Override
    public Counts tally(List<Ballot> ballots, int k) {
        var counts = options.stream().collect(toMap(Option::id, option -> 0, Integer::sum, LinkedHashMap::new));
        int none = 0;
        int abstained = 0;
        for (var ballot : ballots) {
            switch (ballot.answer()) {
                case Picked picked -> picked.options().forEach(option -> counts.merge(option, 1, Integer::sum));
                case NoneOfThese _ -> none++;
                case Answer.Abstained _ -> abstained++;
                default -> throw new IllegalStateException("not an answer to a choice");
            }
        }
        return new Counts(ballots.size(), counts, none, abstained);
    }
}
