package tandem.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tandem.partnership.PartnerId;
import tandem.question.Responsibility.Level;
import tandem.question.Responsibility.Said;
import tandem.question.Responsibility.Task;

/** One task of two groups; the levels that are drawn are those that count differently. */
final class ResponsibilitySample implements Sample {
    private static final PartnerId G0 = new PartnerId("g0");
    private static final PartnerId G1 = new PartnerId("g1");
    private static final List<Level> LEVELS = List.of(Level.LEADS, Level.CONSULTED, Level.DONT_KNOW);

    @Override
    public Responsibility asked(QuestionId id, Visibility visibility) {
        return new Responsibility(id, "Who shares in what?", visibility, false,
                List.of(new Task("t1", "Talk with families", List.of())),
                List.of(new GroupName(G0, "GroupName 0"), new GroupName(G1, "GroupName 1")));
    }

    @Override
    public Answer drawn(Random random) {
        return all().get(random.nextInt(all().size()));
    }

    @Override
    public List<Answer> all() {
        var all = new ArrayList<Answer>(List.of(new Answer.Abstained()));
        for (var one : LEVELS) {
            all.add(says(Map.of(G0, one)));
            LEVELS.forEach(other -> all.add(says(Map.of(G0, one, G1, other))));
        }
        return all;
    }

    @Override
    public List<Answer> refused() {
        return List.of(new Said(Map.of()), new Said(Map.of("t1", Map.of())),
                new Said(Map.of("t2", Map.of(G0, Level.LEADS))),
                new Said(Map.of("t1", Map.of(new PartnerId("g2"), Level.LEADS))));
    }

    private static Said says(Map<PartnerId, Level> levels) {
        return new Said(Map.of("t1", levels));
    }
}
