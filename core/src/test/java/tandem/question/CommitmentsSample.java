package tandem.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import tandem.partnership.Commitment;
import tandem.partnership.PartnerId;

final class CommitmentsSample implements Sample {
    private static final PartnerId SOMEBODY = new PartnerId("g0");

    @Override
    public Commitments asked(QuestionId id, Visibility visibility) {
        return new Commitments(id, "What do we take on?", visibility, 5, List.of(
                new GroupName(SOMEBODY, "One"), new GroupName(new PartnerId("g1"), "Other")));
    }

    @Override
    public Answer drawn(Random random) {
        return random.nextInt(8) == 0 ? new Answer.Abstained() : new Commitments.Proposed(new Commitment(
                random.nextBoolean() ? SOMEBODY : null, "Do no " + random.nextInt(1000),
                random.nextBoolean() ? LocalDate.of(2027, 1 + random.nextInt(12), 3) : null,
                random.nextBoolean() ? "" : "It stands on the wall"));
    }

    @Override
    public List<Answer> all() {
        return List.of(new Commitments.Proposed(new Commitment(null, "Meet each term", null, "")),
                new Commitments.Proposed(new Commitment(SOMEBODY, "Ask first", LocalDate.of(2027, 3, 1), "The notes")),
                new Answer.Abstained());
    }

    @Override
    public List<Answer> refused() {
        return List.of(new Commitments.Proposed(new Commitment(new PartnerId("nobody"), "Meet", null, "")));
    }
}
