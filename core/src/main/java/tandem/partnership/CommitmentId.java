package tandem.partnership;

import java.util.regex.Pattern;
import tandem.words.Malformed;
import tandem.words.Reason;

/** Names one commitment, for as long as it comes back: 16 hexadecimal digits that nobody could have guessed. */
public record CommitmentId(String value) implements Comparable<CommitmentId> {
    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{16}");

    public CommitmentId {
        if (!WRITTEN.matcher(value).matches()) {
            throw new Malformed(Reason.UNKNOWN_COMMITMENT);
        }
    }

    @Override
    public int compareTo(CommitmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
