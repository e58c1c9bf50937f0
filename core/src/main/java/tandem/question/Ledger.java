package tandem.question;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.partnership.Partnership;
import tandem.words.PlainText;
import tandem.words.Reason;
import tandem.words.Refusal;

/**
 * Costs and benefits of sharing power (rules.md C10): for each, who carries it or gains, how much, and a few words.
 * After the second of the reflective questions of Timperley, H., &amp; Robinson, V. (2002), <i>set</i> 3, 41–43.
 *
 * @param groups who can carry and gain, at most 30; left open, they are those of the partnership that is asked
 */
public record Ledger(QuestionId id, String prompt, Visibility visibility, List<GroupName> groups) implements Question {
    /** The most entries of one answer. */
    public static final int MOST = 3;
    /** Who carries or gains, where it is all of us. */
    public static final String EVERYONE = "everyone";
    private static final String WORDS = "words";

    public Ledger {
        prompt = PlainText.neededLines("the question", prompt, LONGEST_PROMPT);
        groups = GroupName.distinct(groups);
    }

    /** Whether something is carried or gained. */
    public enum Side {
        COST, BENEFIT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much it is, the least first. */
    public enum Much {
        LITTLE, SOME, A_LOT;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One cost or one benefit.
     *
     * @param who   the ids of the groups that carry it or gain, or {@link #EVERYONE}
     * @param words at most 140 characters; may be empty
     */
    public record Entry(Side side, Set<String> who, Much much, String words) {
        public Entry {
            who = Set.copyOf(who);
            words = PlainText.line("your words", words, 140);
        }
    }

    /** What somebody wrote into the ledger. */
    public record Entries(List<Entry> entries) implements Answer {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /** One place of the picture: a side of the ledger and a group. @param who a group's id, or {@link #EVERYONE} */
    public record Cell(Side side, String who) {
        String column(Much much) {
            return side.word() + "-" + much.word() + "-" + who;
        }
    }

    /**
     * Who put something into a cell: people, not entries. Of several entries of one person the heaviest counts.
     *
     * @param much how many put it at so much
     */
    public record People(Map<Much, Integer> much) {
        public People {
            much = Collections.unmodifiableMap(new TreeMap<>(much));
        }

        /** All of them. */
        public int count() {
            return much.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int at(Much wanted) {
            return much.getOrDefault(wanted, 0);
        }
    }

    /**
     * @param n         the seats that answered, abstentions included
     * @param told      whether anything may be told of these people's cells; if not, nobody is counted in them
     * @param cells     costs first, in the groups' order, everyone last
     * @param cards     the words, each told with its side and with nothing else, in the order of the round's shuffle
     * @param kept      how many cards are left out because the facilitator keeps them
     * @param abstained how many would rather not answer
     */
    public record Sides(int n, boolean told, Map<Cell, People> cells, List<OpenText.Card> cards, int kept,
                        int abstained) implements Tally {
        public Sides {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
            cards = List.copyOf(cards);
        }

        public People of(Cell cell) {
            return Objects.requireNonNull(cells.get(cell));
        }

        @Override
        public Sides without(Set<CardId> hidden) {
            var shown = cards.stream().filter(card -> !hidden.contains(card.id())).toList();
            return new Sides(n, told, cells, shown, kept + cards.size() - shown.size(), abstained);
        }
    }

    /**
     * A cell that only one side sees.
     *
     * @param side   the key of the wider group (or of the group, where it stands alone) of which all of them are
     * @param people how many they are, at least k
     */
    public record OneSided(Cell cell, String side, int people) {
    }

    /** Words are read by the facilitator first (rules.md A7), so a ledger never grows on the screen. */
    @Override
    public boolean live() {
        return false;
    }

    @Override
    public Ledger within(Partnership partnership) {
        return groups.isEmpty() ? new Ledger(id, prompt, visibility, GroupName.of(partnership)) : this;
    }

    @Override
    public Optional<Refusal> refuses(Answer answer) {
        return switch (answer) {
            case Answer.Abstained _ -> Optional.empty();
            case Entries(var entries) -> refusesEntries(entries);
            default -> Optional.of(Refusal.because(Reason.OTHER_KIND));
        };
    }

    private Optional<Refusal> refusesEntries(List<Entry> entries) {
        if (entries.isEmpty()) {
            return Optional.of(Refusal.because(Reason.ENTER_ONE));
        }
        if (entries.size() > MOST) {
            return Optional.of(Refusal.because(Reason.TOO_MANY, "costs and benefits", MOST));
        }
        if (new HashSet<>(entries).size() < entries.size()) {
            return Optional.of(Refusal.because(Reason.ENTERED_TWICE));
        }
        return entries.stream().flatMap(entry -> refusesWho(entry.who()).stream()).findFirst();
    }

    private Optional<Refusal> refusesWho(Set<String> who) {
        var known = who().toList();
        return who.isEmpty() ? Optional.of(Refusal.because(Reason.WHO_IS_IT))
                : who.stream().filter(one -> !known.contains(one)).sorted().findFirst()
                        .map(one -> Refusal.because(Reason.UNKNOWN_PARTNER, one));
    }

    private Stream<String> who() {
        return Stream.concat(groups.stream().map(group -> group.id().value()), Stream.of(EVERYONE)).distinct();
    }

    /** All cells, costs first, in the groups' order, everyone last. */
    public List<Cell> cells() {
        return Stream.of(Side.values()).flatMap(side -> who().map(who -> new Cell(side, who))).toList();
    }

    /** The cells are one part, in which all who answered are counted; those who wrote words are another. */
    @Override
    public List<String> parts() {
        return List.of("", WORDS);
    }

    @Override
    public Optional<String> authors() {
        return Optional.of(WORDS);
    }

    /** One column for each cell and how much it is; of one person's entries in a cell the heaviest counts. */
    @Override
    public Optional<Map<String, Integer>> marks(String part, Answer answer) {
        return switch (answer) {
            case Entries(var entries) when part.equals(WORDS) ->
                    entries.stream().allMatch(entry -> entry.words().isEmpty()) ? Optional.empty()
                            : Optional.of(Map.of());
            case Entries(var entries) -> Optional.of(marks(entries));
            case Answer.Abstained _ -> part.equals(WORDS) ? Optional.empty()
                    : Optional.of(Map.of(Column.ABSTAINED.key(), 1));
            default -> throw new IllegalStateException("not an answer to a ledger");
        };
    }

    private static Map<String, Integer> marks(List<Entry> entries) {
        var heaviest = new LinkedHashMap<Cell, Much>();
        entries.forEach(entry -> entry.who().forEach(who -> heaviest.merge(new Cell(entry.side(), who), entry.much(),
                (one, other) -> one.compareTo(other) > 0 ? one : other)));
        var marks = new LinkedHashMap<String, Integer>();
        heaviest.forEach((cell, much) -> marks.put(cell.column(much), 1));
        return marks;
    }

    @Override
    public List<Column> columns(String part) {
        if (part.equals(WORDS)) {
            return List.of();
        }
        var columns = new ArrayList<Column>();
        for (var cell : cells()) {
            for (var much : Much.values()) {
                var key = cell.column(much);
                columns.add(named(cell.who()).map(name -> Column.option(key, key, name))
                        .orElseGet(() -> Column.word(key)));
            }
        }
        columns.add(Column.ABSTAINED);
        return columns;
    }

    private Optional<String> named(String who) {
        return groups.stream().filter(group -> group.id().value().equals(who)).map(GroupName::name).findFirst();
    }

    @Override
    public Set<CardId> cards(CardId card, Answer answer) {
        return cardsOf(card, answer).map(OpenText.Card::id).collect(toUnmodifiableSet());
    }

    @Override
    public Sides tally(Sums sums, List<Ballot> ballots, int k) {
        var told = sums.part("");
        var counted = told.orElse(Sums.NOTHING);
        var cells = new LinkedHashMap<Cell, People>();
        cells().forEach(cell -> {
            var much = new EnumMap<Much, Integer>(Much.class);
            Stream.of(Much.values()).forEach(one -> much.put(one, counted.in(cell.column(one))));
            cells.put(cell, new People(much));
        });
        var cards = ballots.stream().flatMap(ballot -> cardsOf(ballot.card(), ballot.answer()))
                .sorted((a, b) -> a.id().compareTo(b.id())).toList();
        return new Sides(sums.n(), told.isPresent(), cells, cards, 0, counted.in(Column.ABSTAINED.key()));
    }

    private static Stream<OpenText.Card> cardsOf(CardId ballot, Answer answer) {
        return answer instanceof Entries(var entries) ? IntStream.range(0, entries.size())
                .filter(i -> !entries.get(i).words().isEmpty())
                .mapToObj(i -> new OpenText.Card(ballot.nth(i), entries.get(i).side().word(),
                        entries.get(i).words(), null)) : Stream.empty();
    }

    /**
     * The cells that only one side sees (rules.md C10): all people of the cell, at least k, are of one wider group, and
     * another had at least k people answering. Told from published sets alone (rules.md B3).
     */
    public List<OneSided> onlyOneSide(Accounts accounts, int k) {
        var sides = new LinkedHashMap<String, Sides>();
        accounts.sides().forEach((key, tally) -> {
            if (tally instanceof Sides side && side.told() && side.n() >= k) {
                sides.put(key, side);
            }
        });
        return accounts.whole().filter(_ -> sides.size() > 1).stream().flatMap(whole -> cells().stream()
                .flatMap(cell -> {
                    int people = ((Sides) whole).of(cell).count();
                    return people < k ? Stream.empty() : sides.entrySet().stream()
                            .filter(side -> side.getValue().of(cell).count() == people)
                            .map(side -> new OneSided(cell, side.getKey(), people));
                })).toList();
    }
}
