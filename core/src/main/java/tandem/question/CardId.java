package tandem.question;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.words.Malformed;
import tandem.words.Reason;

/** Names one ballot of a closed round without saying whose it is: 20 hexadecimal digits; their order is the shuffle. */
public record CardId(String value) implements Comparable<CardId> {
    /** As many cards as one ballot may hold. */
    static final int MOST_OF_A_BALLOT = 4;

    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{20}");

    public CardId {
        if (!isWritten(value)) {
            throw new Malformed(Reason.UNKNOWN_CARD);
        }
    }

    /** Whether this could name a card. */
    static boolean isWritten(String value) {
        return WRITTEN.matcher(value).matches();
    }

    /**
     * The card of one of several texts on a ballot, from 0: it has a place of its own in the shuffle, so nobody can
     * tell which texts are of one hand (rules.md A7, B7).
     */
    CardId nth(int text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((value + "/" + text).getBytes(StandardCharsets.UTF_8));
            return new CardId(HexFormat.of().formatHex(digest.digest(), 0, 10));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All cards that the ballot on this card may have laid: its own, and those of its several texts. */
    public Stream<CardId> all() {
        return Stream.concat(Stream.of(this), IntStream.range(0, MOST_OF_A_BALLOT).mapToObj(this::nth));
    }

    @Override
    public int compareTo(CardId other) {
        return value.compareTo(other.value);
    }
}
