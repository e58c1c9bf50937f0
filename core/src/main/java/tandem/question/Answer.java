package tandem.question;

/** What one seat gave to one round. Each kind has its own, in its own file; to abstain is an answer everywhere. */
public interface Answer {
    /** "I'd rather not answer." */
    record Abstained() implements Answer {
    }
}
