package tandem.partnership;

import java.time.LocalDate;
import tandem.words.PlainText;

/**
 * A commitment that was accepted and comes back: what a partnership still owes itself.
 *
 * @param name  what the partner that took it on was called then; empty where it is all of them
 * @param since the day on which it was made
 */
public record OpenCommitment(CommitmentId id, Commitment commitment, String name, LocalDate since) {
    public OpenCommitment {
        name = PlainText.line("the group's name", name, 80);
    }
}
