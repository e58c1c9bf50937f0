package tandem.question;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.words.PlainText;
import tandem.words.Reason;
import tandem.words.Refusal;

/**
 * One part of how something was decided, about the session's subject (rules.md C13): each part is a step of its own, so
 * that it opens and is revealed part by part. After the reflective questions four to seven of Timperley, H., &amp;
 * Robinson, V. (2002), <i>set</i> 3, 41–43.
 *
 * @param groups who can have selected or decided, at most 30; left open, they are those of the partnership that is
 *               asked
 */
public record Provenance(QuestionId id, String prompt, Visibility visibility, Part part, List<GroupName> groups)
        implements Question {
    /** The longest of each of the texts, in code points. */
    public static final int LONGEST = 300;
    public static final String TOGETHER = "together";
    public static final String SOMEONE_ELSE = "someone-else";
    public static final String DONT_KNOW = Column.DONT_KNOW.key();
    private static final String WORDS = "words";

    public Provenance {
        prompt = PlainText.neededLines("the question", prompt, LONGEST_PROMPT);
        groups = part.isAboutGroups() ? GroupName.distinct(groups) : List.of();
    }

    /** Which part of the account is asked for. */
    public enum Part {
        /** Who selected the group, and how; and who was absent. */
        SELECTED(List.of(Text.WORDS, Text.ABSENT)),
        /** Who made the final decisions. */
        DECIDED(List.of()),
        /** How that was settled. */
        SETTLED(List.of()),
        /** What happened, and what shows it. */
        HAPPENED(List.of(Text.WORDS, Text.EVIDENCE));

        private final List<Text> texts;

        Part(List<Text> texts) {
            this.texts = texts;
        }

        /** What can be written. */
        public List<Text> texts() {
            return texts;
        }

        public boolean isAboutGroups() {
            return this == SELECTED || this == DECIDED;
        }

        /** Whether several may be picked. */
        public boolean picksSeveral() {
            return this == SELECTED;
        }

        /** Whether anything is picked at all. */
        public boolean picks() {
            return this != HAPPENED;
        }
    }

    /** The texts that an account may have. */
    public enum Text {
        /** How the group was selected, or what happened. */
        WORDS,
        /** Who was absent. */
        ABSENT,
        /** What shows it. */
        EVIDENCE
    }

    /** How final decisions come about. */
    public enum Way {
        TALKED, VOTED, LEADER, RULE, NEVER_CLEAR;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What somebody tells of it.
     *
     * @param picked the ids of groups, {@link #TOGETHER}, {@link #SOMEONE_ELSE}, the word of a {@link Way}, or
     *               {@link #DONT_KNOW}
     * @param texts  what was written, at most {@link #LONGEST} characters each; empty texts are left out
     */
    public record Account(Set<String> picked, Map<Text, String> texts) implements Answer {
        public Account {
            picked = Set.copyOf(picked);
            var written = new LinkedHashMap<Text, String>();
            for (var text : Text.values()) {
                var plain = PlainText.lines("your words", texts.getOrDefault(text, ""), LONGEST);
                if (!plain.isEmpty()) {
                    written.put(text, plain);
                }
            }
            texts = Collections.unmodifiableMap(written);
        }

        /** What was written of this; may be empty. */
        public String text(Text text) {
            return texts.getOrDefault(text, "");
        }
    }

    /**
     * @param n         the seats that answered, abstentions included
     * @param told      whether anything may be told of what these people picked; if not, nobody is counted
     * @param counts    how many picked each of {@link Provenance#choices()}, in their order
     * @param cards     what was written, each text a card of its own, in the order of the round's shuffle
     * @param kept      how many cards are left out because the facilitator keeps them
     * @param abstained how many would rather not answer
     */
    public record Accounting(int n, boolean told, Map<String, Integer> counts, List<OpenText.Card> cards, int kept,
                             int abstained) implements Tally {
        public Accounting {
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
            cards = List.copyOf(cards);
        }

        /** How many did not abstain; those who don't know included. */
        public int accounts() {
            return n - abstained;
        }

        public int of(String choice) {
            return counts.getOrDefault(choice, 0);
        }

        @Override
        public Accounting without(Set<CardId> hidden) {
            var shown = cards.stream().filter(card -> !hidden.contains(card.id())).toList();
            return new Accounting(n, told, counts, shown, kept + cards.size() - shown.size(), abstained);
        }
    }

    /** Whether the groups give the same account (rules.md C13). */
    public enum Verdict {
        AGREE, DIFFER, TOO_FEW
    }

    /**
     * How the published groups' accounts compare.
     *
     * @param groups the groups whose accounts these are
     * @param most   what each of them picked most: several where they are tied, none where nobody knew anything
     * @param agreed what all of them picked most, and more than half of each; only where they agree
     */
    public record Comparison(Verdict verdict, List<PartnerId> groups, List<Set<String>> most, Optional<String> agreed) {
        public Comparison {
            groups = List.copyOf(groups);
            most = List.copyOf(most);
        }
    }

    /** Words are read by the facilitator first (rules.md A7), so an account never grows on the screen. */
    @Override
    public boolean live() {
        return false;
    }

    @Override
    public Provenance within(Partnership partnership) {
        return part.isAboutGroups() && groups.isEmpty()
                ? new Provenance(id, prompt, visibility, part, GroupName.of(partnership)) : this;
    }

    /** What can be picked, in its order; "I don't know" last. */
    public List<String> choices() {
        if (!part.picks()) {
            return List.of();
        }
        var picks = part.isAboutGroups()
                ? Stream.concat(groups.stream().map(group -> group.id().value()), Stream.of(TOGETHER, SOMEONE_ELSE))
                : Stream.of(Way.values()).map(Way::word);
        return Stream.concat(picks, Stream.of(DONT_KNOW)).distinct().toList();
    }

    @Override
    public Optional<Refusal> refuses(Answer answer) {
        return switch (answer) {
            case Answer.Abstained _ -> Optional.empty();
            case Account account -> refusesPicked(account.picked()).or(() -> refusesTexts(account.texts().keySet()))
                    .or(() -> account.picked().isEmpty() && (part.picks() || account.texts().isEmpty())
                            ? Optional.of(Refusal.because(
                                    part.picks() ? Reason.PICK_BETWEEN : Reason.CHOOSE_OR_WRITE, 1,
                                    most())) : Optional.empty());
            default -> Optional.of(Refusal.because(Reason.OTHER_KIND));
        };
    }

    private int most() {
        return part.picksSeveral() ? Math.max(1, choices().size() - 1) : 1;
    }

    private Optional<Refusal> refusesPicked(Set<String> picked) {
        var unknown = picked.stream().filter(one -> !choices().contains(one)).sorted().findFirst();
        if (unknown.isPresent()) {
            return Optional.of(Refusal.because(Reason.UNKNOWN_OPTION, unknown.get()));
        }
        if (part.picksSeveral() && picked.size() > 1 && picked.contains(DONT_KNOW)) {
            return Optional.of(Refusal.because(Reason.ALONE));
        }
        return part.picks() && picked.size() > most() ? Optional.of(Refusal.because(Reason.PICK_BETWEEN, 1, most()))
                : Optional.empty();
    }

    private Optional<Refusal> refusesTexts(Set<Text> written) {
        return written.stream().filter(text -> !part.texts().contains(text)).findFirst()
                .map(text -> Refusal.because(Reason.NOT_ASKED_HERE, text.name().toLowerCase(Locale.ROOT)));
    }

    /** What is picked is one part; those who wrote are another, where anything can be written. */
    @Override
    public List<String> parts() {
        return part.texts().isEmpty() ? List.of("") : List.of("", WORDS);
    }

    @Override
    public Optional<String> authors() {
        return part.texts().isEmpty() ? Optional.empty() : Optional.of(WORDS);
    }

    @Override
    public Optional<Map<String, Integer>> marks(String asked, Answer answer) {
        return switch (answer) {
            case Account account when asked.equals(WORDS) ->
                    account.texts().isEmpty() ? Optional.empty() : Optional.of(Map.of());
            case Account account -> {
                var marks = new LinkedHashMap<String, Integer>();
                account.picked().forEach(one -> marks.put(column(one), 1));
                yield Optional.of(marks);
            }
            case Answer.Abstained _ -> asked.equals(WORDS) ? Optional.empty()
                    : Optional.of(Map.of(Column.ABSTAINED.key(), 1));
            default -> throw new IllegalStateException("not an account");
        };
    }

    private static String column(String choice) {
        return choice.equals(DONT_KNOW) ? choice : "p-" + choice;
    }

    @Override
    public List<Column> columns(String asked) {
        if (asked.equals(WORDS)) {
            return List.of();
        }
        var columns = new ArrayList<Column>();
        choices().forEach(one -> columns.add(one.equals(DONT_KNOW) ? Column.DONT_KNOW : name(one)
                .map(name -> Column.option(column(one), one, name))
                .orElseGet(() -> new Column(column(one), Column.Sort.WORD,
                        part == Part.SETTLED ? "settled-" + one : one, ""))));
        columns.add(Column.ABSTAINED);
        return columns;
    }

    private Optional<String> name(String choice) {
        return groups.stream().filter(group -> group.id().value().equals(choice)).map(GroupName::name).findFirst();
    }

    @Override
    public Set<CardId> cards(CardId card, Answer answer) {
        return cardsOf(card, answer, null).map(OpenText.Card::id).collect(toUnmodifiableSet());
    }

    @Override
    public Accounting tally(Sums sums, List<Ballot> ballots, int k) {
        var told = sums.part("");
        var counted = told.orElse(Sums.NOTHING);
        var counts = new LinkedHashMap<String, Integer>();
        choices().forEach(one -> counts.put(one, counted.in(column(one))));
        var cards = ballots.stream()
                .flatMap(ballot -> cardsOf(ballot.card(), ballot.answer(), ballot.name()))
                .sorted((a, b) -> a.id().compareTo(b.id())).toList();
        return new Accounting(sums.n(), told.isPresent(), counts, cards, 0, counted.in(Column.ABSTAINED.key()));
    }

    private Stream<OpenText.Card> cardsOf(CardId ballot, Answer answer, @Nullable String name) {
        return answer instanceof Account account ? account.texts().entrySet().stream()
                .map(text -> new OpenText.Card(ballot.nth(text.getKey().ordinal()), about(text.getKey()),
                        text.getValue(), name)) : Stream.empty();
    }

    /** What this text is in this part of the account: "selected-words", "selected-absent" … */
    private String about(Text text) {
        return (part + "-" + text).toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isComparable(String asked, Answer answer) {
        return asked.isEmpty() && part.picks() && answer instanceof Account;
    }

    @Override
    public Change change(String asked, Answer before, Answer now) {
        return ((Account) before).picked().equals(((Account) now).picked()) ? Change.SAME : Change.OTHER;
    }

    /**
     * Accounts agree when the published groups' most-chosen option is the same and each has more than half, of all who
     * did not abstain; "I don't know" is no account. One published group is too few to compare (rules.md C13, B3).
     */
    public Comparison compare(Accounts accounts) {
        var told = new LinkedHashMap<PartnerId, Accounting>();
        accounts.groups().forEach((group, tally) -> {
            if (tally instanceof Accounting accounting && accounting.told()) {
                told.put(group, accounting);
            }
        });
        var most = told.values().stream().map(this::mostPicked).toList();
        var groups = List.copyOf(told.keySet());
        if (groups.size() < 2) {
            return new Comparison(Verdict.TOO_FEW, groups, most, Optional.empty());
        }
        var agreed = choices().stream().filter(one -> most.stream().allMatch(set -> set.contains(one))
                && told.values().stream().allMatch(group -> 2 * group.of(one) > group.accounts())).findFirst();
        return new Comparison(agreed.isPresent() ? Verdict.AGREE : Verdict.DIFFER, groups, most, agreed);
    }

    private Set<String> mostPicked(Accounting accounting) {
        var known = choices().stream().filter(one -> !one.equals(DONT_KNOW)).toList();
        int highest = known.stream().mapToInt(accounting::of).max().orElse(0);
        var most = new LinkedHashSet<String>();
        known.stream().filter(one -> highest > 0 && accounting.of(one) == highest).forEach(most::add);
        return Collections.unmodifiableSet(most);
    }
}
