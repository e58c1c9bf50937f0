package tandem.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

final class PointsSample implements Sample {
    private static final int TOTAL = 5;

    @Override
    public Points asked(QuestionId id, Visibility visibility) {
        return new Points(id, "On what?", visibility, false, TOTAL, false,
                List.of(new Points.Option("a", "This"), new Points.Option("b", "That")));
    }

    @Override
    public Answer drawn(Random random) {
        return all().get(random.nextInt(all().size()));
    }

    @Override
    public List<Answer> all() {
        var all = new ArrayList<Answer>(List.of(new Answer.Abstained()));
        for (int given = 0; given <= TOTAL; given++) {
            all.add(new Points.Spent(Map.of("a", given, "b", TOTAL - given)));
        }
        return all;
    }

    @Override
    public List<Answer> refused() {
        return List.of(new Points.Spent(Map.of()), new Points.Spent(Map.of("a", TOTAL - 1)),
                new Points.Spent(Map.of("a", TOTAL, "b", 1)), new Points.Spent(Map.of("c", TOTAL)),
                new Points.Spent(Map.of("a", Integer.MAX_VALUE, "b", Integer.MAX_VALUE)));
    }
}
