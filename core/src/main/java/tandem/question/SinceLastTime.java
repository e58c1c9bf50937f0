package tandem.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.OpenCommitment;
import tandem.partnership.PartnerId;
import tandem.words.PlainText;
import tandem.words.Reason;
import tandem.words.Refusal;

/**
 * What became of the commitments of last time. The others mark each; who took one on does not mark it, but may say a
 * few words about it, which are her group's and are shown with its name, whatever its size (rules.md A4): she is told.
 *
 * @param items the commitments that come back, at most {@link #MOST}; none in a question set, where nobody knows them
 *              yet, and then nothing is asked
 */
public record SinceLastTime(QuestionId id, String prompt, Visibility visibility, List<OpenCommitment> items)
        implements Question {
    /** More than a room can look at would only be in the way of looking at any. */
    public static final int MOST = 10;
    /** The longest comment, in code points. */
    public static final int LONGEST_COMMENT = 200;

    public SinceLastTime {
        prompt = PlainText.neededLines("the question", prompt, LONGEST_PROMPT);
        items = Labels.distinct("commitments", items, item -> item.id().value(), 0, MOST);
    }

    /** What somebody says of a commitment of others. */
    public enum Mark {
        KEPT, PARTLY, NOT, NO_LONGER_RELEVANT, DONT_KNOW;

        /** Its name in sums and on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param marks    for the commitments of others, by their ids; some may be left out
     * @param comments on those of one's own group, by their ids
     */
    public record Marked(Map<String, Mark> marks, Map<String, String> comments) implements Answer {
        public Marked {
            marks = Map.copyOf(marks);
            var cleaned = new LinkedHashMap<String, String>();
            comments.forEach((item, words) ->
                    cleaned.put(item, PlainText.neededLines("what you say about it", words, LONGEST_COMMENT)));
            comments = Map.copyOf(cleaned);
        }
    }

    /** @param card the card of the ballot that it is on: kept back with all that stands there */
    public record Comment(CardId card, String item, String text, @Nullable String name) {
    }

    /**
     * What was said of one commitment.
     *
     * @param told   whether anything but that may be told: k people marked it
     * @param n      the people who said something of it, abstentions left out
     * @param counts how many gave each mark, in the marks' order
     */
    public record Said(boolean told, int n, Map<Mark, Integer> counts) {
        public Said {
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        }

        public int of(Mark mark) {
            return counts.getOrDefault(mark, 0);
        }

        /** The marks that judge: all but "I don't know". */
        public int judged() {
            return n - of(Mark.DONT_KNOW);
        }

        /** Whether it does not come back: more than half of at least k who judged say it is kept or not needed. */
        public boolean isSettled(int k) {
            return told && judged() >= k && 2 * (of(Mark.KEPT) + of(Mark.NO_LONGER_RELEVANT)) > judged();
        }
    }

    /**
     * @param n        the seats that answered, abstentions included
     * @param said     for each commitment, by its id
     * @param comments what those say who took them on, in the order of the round's shuffle
     */
    public record Marks(int n, Map<String, Said> said, List<Comment> comments, List<OpenText.Card> cards, int kept,
                        int abstained) implements Tally {
        public Marks {
            said = Collections.unmodifiableMap(new LinkedHashMap<>(said));
            comments = List.copyOf(comments);
            cards = List.copyOf(cards);
        }

        @Override
        public Marks without(Set<CardId> hidden) {
            var shown = cards.stream().filter(card -> !hidden.contains(card.id())).toList();
            return new Marks(n, said, comments.stream().filter(one -> !hidden.contains(one.card())).toList(), shown,
                    kept + cards.size() - shown.size(), abstained);
        }

        public Said of(OpenCommitment item) {
            return said.getOrDefault(item.id().value(), new Said(false, 0, Map.of()));
        }
    }

    /** Comments are read by the facilitator first (rules.md A7), so nothing grows on the screen. */
    @Override
    public boolean live() {
        return false;
    }

    @Override
    public boolean asks() {
        return !items.isEmpty();
    }

    /** The same with these commitments, as many of them as may be. */
    public SinceLastTime with(List<OpenCommitment> open) {
        return new SinceLastTime(id, prompt, visibility, open.stream().limit(MOST).toList());
    }

    @Override
    public Optional<Refusal> refuses(Answer answer) {
        return switch (answer) {
            case Answer.Abstained _ when asks() -> Optional.empty();
            case Answer.Abstained _ -> Optional.of(Refusal.because(Reason.NOTHING_ASKED));
            case Marked(var marks, var comments) when marks.isEmpty() && comments.isEmpty() ->
                    Optional.of(Refusal.because(Reason.MARK_ONE));
            case Marked(var marks, var comments) -> Stream.concat(marks.keySet().stream(), comments.keySet().stream())
                    .filter(item -> item(item).isEmpty()).findFirst()
                    .map(item -> Refusal.because(Reason.UNKNOWN_PART, item));
            default -> Optional.of(Refusal.because(Reason.OTHER_KIND));
        };
    }

    /** Nobody marks what her own group took on, and only that group says anything about it. */
    @Override
    public Optional<Refusal> refuses(Answer answer, @Nullable PartnerId from) {
        return refuses(answer).or(() -> answer instanceof Marked(var marks, var comments)
                ? marks.keySet().stream().filter(item -> isOf(from, item)).findFirst()
                        .map(_ -> Refusal.because(Reason.OWN_COMMITMENT))
                        .or(() -> comments.keySet().stream().filter(item -> !isOf(from, item)).findFirst()
                                .map(_ -> Refusal.because(Reason.NOT_THEIR_COMMITMENT)))
                : Optional.empty());
    }

    private boolean isOf(@Nullable PartnerId from, String item) {
        return from != null && item(item).filter(one -> from.equals(one.commitment().who())).isPresent();
    }

    private Optional<OpenCommitment> item(String id) {
        return items.stream().filter(item -> item.id().value().equals(id)).findFirst();
    }

    @Override
    public List<String> parts() {
        return items.stream().map(item -> item.id().value()).toList();
    }

    @Override
    public String label(String part) {
        return item(part).map(item -> item.name().isEmpty() ? item.commitment().what()
                : item.name() + ": " + item.commitment().what()).orElse("");
    }

    @Override
    public Optional<Map<String, Integer>> marks(String part, Answer answer) {
        return switch (answer) {
            case Marked(var marks, _) -> Optional.ofNullable(marks.get(part)).map(mark -> Map.of(mark.word(), 1));
            case Answer.Abstained _ -> Optional.of(Map.of(Column.ABSTAINED.key(), 1));
            default -> throw new IllegalStateException("not an answer about commitments");
        };
    }

    @Override
    public List<Column> columns(String part) {
        return Stream.concat(Stream.of(Mark.values()).map(mark -> mark == Mark.DONT_KNOW ? Column.DONT_KNOW
                : Column.word(mark.word())), Stream.of(Column.ABSTAINED)).toList();
    }

    @Override
    public Guard guard() {
        return visibility == Visibility.ANONYMOUS ? Guard.EVERYBODY : Guard.NOBODY;
    }

    @Override
    public boolean speaksForGroup() {
        return true;
    }

    @Override
    public Marks tally(Sums sums, List<Ballot> ballots, int k) {
        var said = new LinkedHashMap<String, Said>();
        int abstained = 0;
        for (var part : parts()) {
            var sum = sums.part(part);
            abstained = Math.max(abstained, sum.map(told -> told.in(Column.ABSTAINED.key())).orElse(0));
            said.put(part, sum.map(SinceLastTime::said).orElseGet(() -> new Said(false, 0, Map.of())));
        }
        var comments = new ArrayList<Comment>();
        var cards = new ArrayList<OpenText.Card>();
        ballots.stream().filter(ballot -> ballot.answer() instanceof Marked(_, var words) && !words.isEmpty())
                .sorted(Comparator.comparing(Ballot::card)).forEach(ballot -> {
                    var theirs = comments(ballot);
                    comments.addAll(theirs);
                    cards.add(new OpenText.Card(ballot.card(), String.join("\n", theirs.stream()
                            .map(one -> label(one.item()) + " – " + one.text()).toList()), ballot.name()));
                });
        return new Marks(sums.n(), said, comments, cards, 0, abstained);
    }

    /** What these marks of one commitment say. */
    public static Said said(Sums.Sum sum) {
        var counts = new LinkedHashMap<Mark, Integer>();
        Stream.of(Mark.values()).forEach(mark -> counts.put(mark, sum.in(mark.word())));
        return new Said(true, sum.n() - sum.in(Column.ABSTAINED.key()), counts);
    }

    private List<Comment> comments(Ballot ballot) {
        var words = ((Marked) ballot.answer()).comments();
        return parts().stream().filter(words::containsKey)
                .map(item -> new Comment(ballot.card(), item, words.get(item), ballot.name())).toList();
    }

    @Override
    public boolean isComparable(String part, Answer answer) {
        return answer instanceof Marked(var marks, _) && marks.containsKey(part)
                && marks.get(part) != Mark.DONT_KNOW;
    }

    @Override
    public Change change(String part, Answer before, Answer now) {
        return ((Marked) before).marks().get(part) == ((Marked) now).marks().get(part) ? Change.SAME : Change.OTHER;
    }
}
