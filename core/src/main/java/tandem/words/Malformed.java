package tandem.words;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Thrown where a value cannot be what it claims to be; carries the sentence for the person who sent it. */
public class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Refusal refusal;
    private final transient @Nullable String written;

    public Malformed(Refusal refusal) {
        this(refusal, null);
    }

    public Malformed(Reason reason, Object... details) {
        this(Refusal.because(reason, details), null);
    }

    /** @param written the very text that is wrong, where it is one */
    protected Malformed(Refusal refusal, @Nullable String written) {
        super(refusal.reason() + " " + refusal.details(), null, false, false);
        this.refusal = refusal;
        this.written = written;
    }

    /** About this very text. */
    public static Malformed text(String written, Reason reason, Object... details) {
        return new Malformed(Refusal.because(reason, details), written);
    }

    /** What is wrong, in words that help to mend it. */
    public Refusal refusal() {
        return refusal;
    }

    /** The very text that is wrong, the same object that was sent; empty where it is not about one text. */
    public Optional<String> written() {
        return Optional.ofNullable(written);
    }
}
