package tandem.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tandem.words.Alphabet;
import tandem.words.Malformed;
import tandem.words.PlainText;
import tandem.words.Reason;
import tandem.words.Refusal;

/**
 * Up to three words, each a word or a short phrase (rules.md C5). People are counted, not uses: who says a word twice,
 * in whatever spelling, counts once.
 */
public record Words(QuestionId id, String prompt, Visibility visibility) implements Written {
    /** The most words that one person gives. */
    public static final int MOST = 3;
    /** The longest of them, in code points. */
    public static final int LONGEST = 30;
    /** How many of a group must have used a word for it to be shown as the group's (rules.md B5). */
    private static final int LEAST_OF_GROUP = 2;

    public Words {
        prompt = PlainText.neededLines("the question", prompt, LONGEST_PROMPT);
    }

    /** @param words 1–3 words as they were written, each one line of at most 30 characters */
    public record Said(List<String> words) implements Answer {
        public Said {
            if (words.isEmpty()) {
                throw new Malformed(Reason.TOO_FEW, "words", 1);
            }
            if (words.size() > MOST) {
                throw new Malformed(Reason.TOO_MANY, "words", MOST);
            }
            words = words.stream().map(word -> PlainText.neededLine("your word", word, LONGEST)).toList();
        }

        /** What it counts for: each word once. */
        Set<CardId> cards() {
            var cards = new LinkedHashSet<CardId>();
            words.forEach(word -> cards.add(Spelling.card(word)));
            return cards;
        }
    }

    /**
     * One word, with all who used it in whatever spelling.
     *
     * @param card      names it, so that it can be kept back (rules.md A7)
     * @param text      as most wrote it; with macrons where anybody wrote them
     * @param people    how many used it
     * @param spellings the other ways in which it was spelt, capitals apart
     */
    public record Word(CardId card, String text, int people, List<String> spellings) {
        public Word {
            spellings = List.copyOf(spellings);
        }
    }

    /**
     * @param n         the seats that answered, abstentions included
     * @param words     those that most people used first
     * @param others    how many more words there are that too few of a group used for them to be shown as its own
     * @param kept      how many words are left out because the facilitator keeps them
     * @param abstained how many would rather not answer
     */
    public record Lists(int n, List<Word> words, int others, int kept, int abstained) implements Tally {
        public Lists {
            words = List.copyOf(words);
        }

        @Override
        public List<OpenText.Card> cards() {
            return words.stream().map(word -> new OpenText.Card(word.card(), word.text(), null)).toList();
        }

        @Override
        public Lists without(Set<CardId> hidden) {
            var shown = words.stream().filter(word -> !hidden.contains(word.card())).toList();
            return new Lists(n, shown, others, kept + words.size() - shown.size(), abstained);
        }

        /** What this person wrote of it, without what is kept back. */
        public List<String> shown(Said said) {
            return said.words().stream().filter(word -> words.stream()
                    .anyMatch(shown -> shown.card().equals(Spelling.card(word)))).toList();
        }

        /** Only what at least two of them used, and not how one of them spelt it (rules.md B5). */
        @Override
        public Lists ofGroup() {
            var shown = words.stream().filter(word -> word.people() >= LEAST_OF_GROUP)
                    .map(word -> new Word(word.card(), word.text(), word.people(), List.of())).toList();
            return new Lists(n, shown, others + words.size() - shown.size(), kept, abstained);
        }
    }

    @Override
    public Optional<Refusal> refuses(Answer answer) {
        return answer instanceof Answer.Abstained || answer instanceof Said ? Optional.empty()
                : Optional.of(Refusal.because(Reason.OTHER_KIND));
    }

    @Override
    public boolean isWritten(Answer answer) {
        return answer instanceof Said;
    }

    @Override
    public Set<CardId> cards(CardId card, Answer answer) {
        return answer instanceof Said said ? said.cards() : Set.of();
    }

    @Override
    public Lists tally(Sums sums, List<Ballot> ballots, int k) {
        var byCard = new TreeMap<CardId, List<Spelling>>();
        for (var ballot : ballots) {
            if (ballot.answer() instanceof Said said) {
                said.cards().forEach(card -> byCard.computeIfAbsent(card, _ -> new ArrayList<>())
                        .add(Spelling.of(card, said.words())));
            }
        }
        var words = byCard.entrySet().stream().map(e -> Spelling.word(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(Word::people).reversed()
                        .thenComparing(Word::text, Alphabet.ORDER)).toList();
        return new Lists(sums.n(), words, 0, 0, Written.abstained(sums));
    }
}
