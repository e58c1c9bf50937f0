package tandem.question;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tandem.words.Alphabet;

/**
 * A word as one person wrote it. Two are the same word when they differ in capitals, in blanks or in macrons alone, so
 * that "whanau" and "whānau" stand together (rules.md C5); no other accent is taken away.
 *
 * @param text as it was written, in NFC
 */
record Spelling(String text) {
    private static final char MACRON = '\u0304';

    /** How this person spelt this word: where she did so in several ways, with macrons before others. */
    static Spelling of(CardId card, List<String> words) {
        return words.stream().filter(word -> card(word).equals(card)).map(Spelling::new)
                .max(Comparator.comparingInt(Spelling::macrons)).orElseThrow();
    }

    /** The name of the word that this is a spelling of. */
    static CardId card(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(plain(text).getBytes(StandardCharsets.UTF_8));
            return new CardId(HexFormat.of().formatHex(digest, 0, 10));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The word that so many people spelt so. */
    static Words.Word word(CardId card, List<Spelling> spellings) {
        var counts = new HashMap<String, Integer>();
        spellings.forEach(spelling -> counts.merge(spelling.text(), 1, Integer::sum));
        Function<String, Integer> folded = text -> counts.entrySet().stream()
                .filter(e -> folded(e.getKey()).equals(folded(text))).mapToInt(e -> e.getValue()).sum();
        var best = counts.keySet().stream().map(Spelling::new).max(Comparator.comparingInt(Spelling::macrons)
                .thenComparing(spelling -> folded.apply(spelling.text()))
                .thenComparing(spelling -> counts.getOrDefault(spelling.text(), 0))
                .thenComparing(Spelling::text, Alphabet.ORDER.reversed())).orElseThrow().text();
        var others = counts.keySet().stream().map(Spelling::folded).distinct()
                .filter(other -> !other.equals(folded(best))).sorted(Alphabet.ORDER).toList();
        return new Words.Word(card, best, spellings.size(), others);
    }

    private int macrons() {
        return (int) Normalizer.normalize(text, Normalizer.Form.NFD).chars().filter(c -> c == MACRON).count();
    }

    /** Upper case first: some small letters have one capital between them. */
    private static String folded(String text) {
        var folded = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static String plain(String text) {
        var apart = Normalizer.normalize(folded(text), Normalizer.Form.NFD);
        return Normalizer.normalize(apart.replace(String.valueOf(MACRON), ""), Normalizer.Form.NFC);
    }
}
