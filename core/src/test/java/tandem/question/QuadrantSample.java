package tandem.question;

import java.util.List;
import java.util.Random;

final class QuadrantSample implements Sample {
    @Override
    public Quadrant asked(QuestionId id, Visibility visibility) {
        return new Quadrant(id, "Where are we?", visibility, new Quadrant.Axis("Relationship", "weak", "strong"),
                new Quadrant.Axis("Task", "weak", "strong"));
    }

    @Override
    public Answer drawn(Random random) {
        return all().get(random.nextInt(all().size()));
    }

    /** The corners and the middle. */
    @Override
    public List<Answer> all() {
        return List.of(new Quadrant.Placed(0, 0), new Quadrant.Placed(10, 0), new Quadrant.Placed(0, 10),
                new Quadrant.Placed(10, 10), new Quadrant.Placed(5, 5), new Answer.Abstained());
    }

    @Override
    public List<Answer> refused() {
        return List.of(new Quadrant.Placed(-1, 0), new Quadrant.Placed(11, 0), new Quadrant.Placed(0, -1),
                new Quadrant.Placed(0, 11));
    }
}
