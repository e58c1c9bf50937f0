package tandem.words;

/** Thrown where a value cannot be what it claims to be; carries the sentence for the person who sent it. */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Refusal refusal;

    public Malformed(Refusal refusal) {
        super(refusal.reason() + " " + refusal.details(), null, false, false);
        this.refusal = refusal;
    }

    public Malformed(Reason reason, Object... details) {
        this(Refusal.because(reason, details));
    }

    /** What is wrong, in words that help to mend it. */
    public Refusal refusal() {
        return refusal;
    }
}
