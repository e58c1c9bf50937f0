package tandem.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tandem.words.Malformed;
import tandem.words.PlainText;
import tandem.words.Reason;
import tandem.words.Refusal;

/**
 * Questions from the floor, and votes for others' (rules.md C7). The facilitator admits each before others see it; who
 * asked it neither votes for it nor counts among those who were shown it.
 *
 * @param asked at most 200 questions that were admitted
 */
public record Floor(QuestionId id, String prompt, Visibility visibility, boolean live, List<Asked> asked)
        implements TakesProposals {
    private static final int MOST = 200;
    private static final String VOTED = "voted";
    private static final String NOT_VOTED = "not-voted";

    public Floor {
        prompt = PlainText.neededLines("the question", prompt, LONGEST_PROMPT);
        live = Labels.live(visibility, live);
        asked = Labels.distinct("questions", asked, Asked::id, 0, MOST);
    }

    /**
     * @param label    what people read, at most 200 characters
     * @param answered whether the room has had its answer, as the facilitator says
     */
    public record Asked(String id, String label, boolean answered) {
        public Asked {
            id = Labels.id(id);
            label = PlainText.neededLine("the question", label, LONGEST_PROPOSAL);
        }

        /** One that is still to be answered. */
        public Asked(String id, String label) {
            this(id, label, false);
        }
    }

    /**
     * @param votes the questions that somebody wants answered
     * @param seen  all that she was shown, those among them
     */
    public record Votes(Set<String> votes, Set<String> seen) implements Answer {
        public Votes {
            votes = Set.copyOf(votes);
            seen = Set.copyOf(seen);
        }
    }

    /** A question of one's own. @param text at most 200 characters */
    public record Own(String text) implements Proposed {
        public Own {
            text = PlainText.neededLine("your question", text, LONGEST_PROPOSAL);
        }
    }

    /**
     * @param told  whether enough people were shown it for anything to be said of it; if not, both numbers are 0
     * @param votes how many want it answered, who asked it apart
     * @param shown how many were shown it, who asked it apart
     */
    public record Count(boolean told, int votes, int shown) {
        /** 1.96 standard deviations: 95 in 100. */
        private static final double Z = 1.96;

        /**
         * The share of votes that it has at least, as far as so few can tell: the lower bound of Wilson's score
         * interval (Wilson 1927, J Am Stat Assoc 22, 209–212); 0 where nobody was shown it.
         */
        public double atLeast() {
            if (shown == 0) {
                return 0;
            }
            double n = shown;
            double p = votes / n;
            double z2 = Z * Z;
            return Math.max(0, (p + z2 / (2 * n) - Z * Math.sqrt((p * (1 - p) + z2 / (4 * n)) / n)) / (1 + z2 / n));
        }
    }

    /**
     * @param n      the seats that answered, abstentions included
     * @param counts one for each question that was asked, in the order in which they were admitted
     */
    public record Counts(int n, Map<String, Count> counts) implements Tally {
        public Counts {
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        }

        /** @throws NullPointerException where there is no such question */
        public Count of(String question) {
            return Objects.requireNonNull(counts.get(question));
        }

        /** The ids, the one that most surely has the most votes first: as the room screen sorts them. */
        public List<String> sorted() {
            return counts.entrySet().stream().sorted(Comparator.comparingDouble(
                    (Map.Entry<String, Count> e) -> e.getValue().atLeast()).reversed()).map(Map.Entry::getKey).toList();
        }
    }

    @Override
    public Optional<Refusal> refuses(Answer answer) {
        return switch (answer) {
            case Answer.Abstained _ -> Optional.empty();
            case Votes(_, var seen) when seen.isEmpty() -> Optional.of(Refusal.because(Reason.VOTE_ONE));
            case Votes(var votes, var seen) -> seen.stream().filter(one -> !isAsked(one)).sorted().findFirst()
                    .or(() -> votes.stream().filter(one -> !seen.contains(one)).sorted().findFirst())
                    .map(unknown -> Refusal.because(Reason.UNKNOWN_PART, unknown));
            default -> Optional.of(Refusal.because(Reason.OTHER_KIND));
        };
    }

    private boolean isAsked(String question) {
        return asked(question).isPresent();
    }

    @Override
    public List<String> parts() {
        return asked.stream().map(Asked::id).toList();
    }

    /** A column for those who voted for it, and one for those who were shown it and did not. */
    @Override
    public Optional<Map<String, Integer>> marks(String part, Answer answer) {
        return switch (answer) {
            case Votes(var votes, var seen) -> !seen.contains(part) ? Optional.empty()
                    : Optional.of(Map.of(votes.contains(part) ? VOTED : NOT_VOTED, 1));
            case Answer.Abstained _ -> Optional.empty();
            default -> throw new IllegalStateException("not an answer to a floor");
        };
    }

    @Override
    public List<Column> columns(String part) {
        return List.of(Column.word(VOTED), Column.word(NOT_VOTED));
    }

    @Override
    public String label(String part) {
        return asked(part).map(Asked::label).orElse("");
    }

    @Override
    public Counts tally(Sums sums, List<Ballot> ballots, int k) {
        var counts = new LinkedHashMap<String, Count>();
        asked.forEach(question -> counts.put(question.id(), sums.part(question.id())
                .map(told -> new Count(true, told.in(VOTED), told.n())).orElseGet(() -> new Count(false, 0, 0))));
        return new Counts(sums.n(), counts);
    }

    public Optional<Asked> asked(String question) {
        return asked.stream().filter(known -> known.id().equals(question)).findFirst();
    }

    /** The same with this question answered, or to be answered after all. */
    public Floor answering(String question, boolean answered) {
        return new Floor(id, prompt, visibility, live, asked.stream().map(known -> known.id().equals(question)
                ? new Asked(known.id(), known.label(), answered) : known).toList());
    }

    /** These questions in their order, those behind the others that have been answered. */
    public List<String> answeredLast(List<String> questions) {
        return questions.stream().sorted(Comparator.comparing((String one) ->
                asked(one).filter(Asked::answered).isPresent())).toList();
    }

    @Override
    public boolean takesProposals() {
        return true;
    }

    @Override
    public Optional<Refusal> refusesProposal(Answer answer) {
        return answer instanceof Own ? Optional.empty() : Optional.of(Refusal.because(Reason.OTHER_KIND));
    }

    @Override
    public Floor admitting(CardId proposal, String words) {
        if (asked.size() >= MOST) {
            throw new Malformed(Reason.TOO_MANY, "questions", MOST);
        }
        var more = new ArrayList<>(asked);
        more.add(new Asked(proposal.value(), words));
        return new Floor(id, prompt, visibility, live, more);
    }

    @Override
    public Floor withdrawing(CardId proposal) {
        return new Floor(id, prompt, visibility, live, asked.stream()
                .filter(question -> !question.id().equals(proposal.value())).toList());
    }

    /** Without one's own: nobody votes for her own question, and nobody counts as shown what she asked. */
    @Override
    public Answer fitted(Answer answer, Set<String> own) {
        if (!(answer instanceof Votes(var votes, var seen))) {
            return answer;
        }
        var fitting = new HashSet<>(seen);
        fitting.removeIf(one -> own.contains(one) || TakesProposals.isProposal(one) && !isAsked(one));
        var wanted = new HashSet<>(votes);
        wanted.removeIf(one -> seen.contains(one) && !fitting.contains(one));
        return new Votes(wanted, fitting);
    }
}
