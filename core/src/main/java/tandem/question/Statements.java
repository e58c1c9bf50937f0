package tandem.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tandem.words.Malformed;
import tandem.words.PlainText;
import tandem.words.Reason;
import tandem.words.Refusal;

/**
 * Agree, disagree or pass on statements, the participants' own among them (rules.md C6; after Small, Bjorkegren,
 * Erkkilä, Shaw and Megill, 2021, "Polis", Recerca 26(2)).
 *
 * @param statements 2–200 statements
 * @param own        whether people may add statements of their own
 * @param opinionGroups whether the result says into which groups people fall by how they vote
 */
public record Statements(QuestionId id, String prompt, Visibility visibility, boolean live,
                         List<Statement> statements, boolean own, boolean opinionGroups) implements TakesProposals {
    private static final int MOST = 200;

    public Statements {
        prompt = PlainText.neededLines("the question", prompt, LONGEST_PROMPT);
        live = Labels.live(visibility, live);
        statements = Labels.distinct("statements", statements, Statement::id, 2, MOST);
    }

    /** @param label what people read, at most 400 characters */
    public record Statement(String id, String label) {
        public Statement {
            id = Labels.id(id);
            label = PlainText.neededLine("the statement", label, 400);
        }
    }

    /** What somebody thinks of a statement. */
    public enum Vote {
        AGREE, DISAGREE, PASS;

        /** 1 for agreeing, −1 for disagreeing. */
        public int sign() {
            return switch (this) {
                case AGREE -> 1;
                case DISAGREE -> -1;
                case PASS -> 0;
            };
        }

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Statements may be left out. */
    public record Voted(Map<String, Vote> votes) implements Answer {
        public Voted {
            votes = Map.copyOf(votes);
        }
    }

    /** A statement of one's own. @param text at most 200 characters */
    public record Own(String text) implements Proposed {
        public Own {
            text = PlainText.neededLine("your statement", text, LONGEST_PROPOSAL);
        }
    }

    /** @param told whether enough people voted on it for anything to be said of it; if not, all numbers are 0 */
    public record Count(boolean told, int agree, int disagree, int pass) {
        /** All who voted on it; who passed has voted. */
        public int votes() {
            return agree + disagree + pass;
        }
    }

    /**
     * @param n      the seats that answered, abstentions included
     * @param counts one for each statement, in the statements' order
     */
    public record Counts(int n, Map<String, Count> counts) implements Tally {
        public Counts {
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        }

        /** @throws NullPointerException where there is no such statement */
        public Count of(String statement) {
            return Objects.requireNonNull(counts.get(statement));
        }
    }

    @Override
    public Optional<Refusal> refuses(Answer answer) {
        return switch (answer) {
            case Answer.Abstained _ -> Optional.empty();
            case Voted(var votes) when votes.isEmpty() -> Optional.of(Refusal.because(Reason.VOTE_ONE));
            case Voted(var votes) -> votes.keySet().stream().filter(statement -> !isAsked(statement)).sorted()
                    .findFirst().map(unknown -> Refusal.because(Reason.UNKNOWN_PART, unknown));
            default -> Optional.of(Refusal.because(Reason.OTHER_KIND));
        };
    }

    private boolean isAsked(String statement) {
        return statements.stream().anyMatch(known -> known.id().equals(statement));
    }

    @Override
    public List<String> parts() {
        return statements.stream().map(Statement::id).toList();
    }

    /** A column each for agreeing, disagreeing and passing. Who would rather not answer has voted on nothing. */
    @Override
    public Optional<Map<String, Integer>> marks(String part, Answer answer) {
        return switch (answer) {
            case Voted(var votes) -> Optional.ofNullable(votes.get(part)).map(vote -> Map.of(vote.column(), 1));
            case Answer.Abstained _ -> Optional.empty();
            default -> throw new IllegalStateException("not an answer to statements");
        };
    }

    @Override
    public List<Column> columns(String part) {
        return Stream.of(Vote.values()).map(vote -> Column.word(vote.column())).toList();
    }

    @Override
    public String label(String part) {
        return statements.stream().filter(statement -> statement.id().equals(part)).map(Statement::label).findFirst()
                .orElse("");
    }

    @Override
    public Counts tally(Sums sums, List<Ballot> ballots, int k) {
        var counts = new LinkedHashMap<String, Count>();
        for (var statement : statements) {
            counts.put(statement.id(), sums.part(statement.id()).map(told -> new Count(true,
                    told.in(Vote.AGREE.column()), told.in(Vote.DISAGREE.column()), told.in(Vote.PASS.column())))
                    .orElseGet(() -> new Count(false, 0, 0, 0)));
        }
        return new Counts(sums.n(), counts);
    }

    @Override
    public Optional<Opinions> opinions(List<Answer> answers, int k, OpinionMap map) {
        return opinionGroups ? Optional.of(OpinionGroups.of(this, answers, k, map)) : Optional.empty();
    }

    @Override
    public boolean isComparable(String part, Answer answer) {
        return answer instanceof Voted(var votes) && votes.containsKey(part);
    }

    @Override
    public Change change(String part, Answer before, Answer now) {
        return Objects.equals(((Voted) before).votes().get(part), ((Voted) now).votes().get(part))
                ? Change.SAME : Change.OTHER;
    }

    @Override
    public boolean takesProposals() {
        return own;
    }

    @Override
    public Optional<Refusal> refusesProposal(Answer answer) {
        return answer instanceof Own ? Optional.empty() : Optional.of(Refusal.because(Reason.OTHER_KIND));
    }

    @Override
    public Statements admitting(CardId proposal, String words) {
        if (statements.size() >= MOST) {
            throw new Malformed(Reason.TOO_MANY, "statements", MOST);
        }
        var more = new ArrayList<>(statements);
        more.add(new Statement(proposal.value(), words));
        return new Statements(id, prompt, visibility, live, more, own, opinionGroups);
    }

    @Override
    public Statements withdrawing(CardId proposal) {
        return new Statements(id, prompt, visibility, live, statements.stream()
                .filter(statement -> !statement.id().equals(proposal.value())).toList(), own, opinionGroups);
    }

    /** A person may vote on her own statement as on any other. */
    @Override
    public Answer fitted(Answer answer, Set<String> own) {
        if (!(answer instanceof Voted(var votes))) {
            return answer;
        }
        var fitting = new TreeMap<>(votes);
        fitting.keySet().removeIf(statement -> TakesProposals.isProposal(statement) && !isAsked(statement));
        return new Voted(fitting);
    }
}
