package tandem.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Commitment;
import tandem.partnership.CommitmentId;
import tandem.partnership.OpenCommitment;
import tandem.partnership.PartnerId;
import tandem.question.SinceLastTime.Mark;

/** Of a commitment of all, and of one of a group that is not here any more: everybody may mark both. */
final class SinceLastTimeSample implements Sample {
    private static final String ALL = "00000000000000a1";
    private static final String THEIRS = "00000000000000a2";

    @Override
    public SinceLastTime asked(QuestionId id, Visibility visibility) {
        return new SinceLastTime(id, "How did it go?", visibility, List.of(item(ALL, null, ""),
                item(THEIRS, new PartnerId("gone"), "Those who left")));
    }

    private static OpenCommitment item(String id, @Nullable PartnerId who, String name) {
        return new OpenCommitment(new CommitmentId(id), new Commitment(who, "Meet each term",
                LocalDate.of(2027, 3, 1), "The notes"), name, LocalDate.of(2026, 11, 3));
    }

    @Override
    public Answer drawn(Random random) {
        var all = all();
        return all.get(random.nextInt(all.size()));
    }

    @Override
    public List<Answer> all() {
        var all = new ArrayList<Answer>(List.of(new Answer.Abstained()));
        for (var one : Mark.values()) {
            all.add(new SinceLastTime.Marked(Map.of(ALL, one), Map.of()));
            for (var other : Mark.values()) {
                all.add(new SinceLastTime.Marked(new HashMap<>(Map.of(ALL, one, THEIRS, other)), Map.of()));
            }
        }
        return all;
    }

    @Override
    public List<Answer> refused() {
        return List.of(new SinceLastTime.Marked(Map.of(), Map.of()),
                new SinceLastTime.Marked(Map.of("00000000000000ff", Mark.KEPT), Map.of()),
                new SinceLastTime.Marked(Map.of(), Map.of("00000000000000ff", "We did")));
    }
}
