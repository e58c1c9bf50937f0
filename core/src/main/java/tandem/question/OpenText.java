package tandem.question;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.words.Malformed;
import tandem.words.PlainText;
import tandem.words.Reason;
import tandem.words.Refusal;

/**
 * A short text, shown as a card.
 *
 * @param maxLength the longest answer in code points, 20–2,000
 */
public record OpenText(QuestionId id, String prompt, Visibility visibility, int maxLength) implements Written {
    public OpenText {
        prompt = PlainText.neededLines("the question", prompt, LONGEST_PROMPT);
        if (maxLength < 20 || maxLength > 2000) {
            throw new Malformed(Reason.NOT_BETWEEN, "the longest answer", 20, 2000);
        }
    }

    /** @param text plain text, not empty */
    public record Text(String text) implements Answer {
        public Text {
            text = PlainText.neededLines("your answer", text, 2000);
        }
    }

    /**
     * @param about what of the answer it is, where an answer has several texts: a word of the kind's own; else empty
     * @param name  who wrote it, in named questions only
     */
    public record Card(CardId id, String about, String text, @Nullable String name) {
        public Card(CardId id, String text, @Nullable String name) {
            this(id, "", text, name);
        }
    }

    /**
     * @param n         the seats that answered, abstentions included
     * @param cards     in the order of the round's shuffle (rules.md A7)
     * @param kept      how many cards are left out because the facilitator keeps them
     * @param abstained how many would rather not answer
     */
    public record Cards(int n, List<Card> cards, int kept, int abstained) implements Tally {
        public Cards {
            cards = List.copyOf(cards);
        }

        @Override
        public Cards without(Set<CardId> hidden) {
            var shown = cards.stream().filter(card -> !hidden.contains(card.id())).toList();
            return new Cards(n, shown, kept + cards.size() - shown.size(), abstained);
        }
    }

    @Override
    public Optional<Refusal> refuses(Answer answer) {
        return switch (answer) {
            case Answer.Abstained _ -> Optional.empty();
            case Text(String text) when text.codePointCount(0, text.length()) > maxLength ->
                    Optional.of(Refusal.because(Reason.TOO_LONG, "your answer", maxLength));
            case Text _ -> Optional.empty();
            default -> Optional.of(Refusal.because(Reason.OTHER_KIND));
        };
    }

    @Override
    public boolean isAllCards() {
        return true;
    }

    @Override
    public boolean isWritten(Answer answer) {
        return answer instanceof Text;
    }

    @Override
    public Cards tally(Sums sums, List<Ballot> ballots, int k) {
        var cards = ballots.stream()
                .filter(ballot -> ballot.answer() instanceof Text)
                .sorted(Comparator.comparing(Ballot::card))
                .map(ballot -> new Card(ballot.card(), ((Text) ballot.answer()).text(), ballot.name()))
                .toList();
        return new Cards(sums.n(), cards, 0, Written.abstained(sums));
    }
}
