package tandem.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

final class ScaleSample implements Sample {
    private static final List<Scale.Rating> RATINGS = List.of(new Scale.DontKnow(), new Scale.Point(1),
            new Scale.Point(2), new Scale.Point(3));

    @Override
    public Scale asked(QuestionId id, Visibility visibility) {
        return new Scale(id, "How much?", visibility, false,
                List.of(new Scale.Statement("s1", "This"), new Scale.Statement("s2", "That")), 3, "none", "a lot");
    }

    @Override
    public Answer drawn(Random random) {
        return all().get(random.nextInt(all().size()));
    }

    @Override
    public List<Answer> all() {
        var all = new ArrayList<Answer>(List.of(new Answer.Abstained()));
        for (var one : RATINGS) {
            all.add(new Scale.Rated(Map.of("s1", one)));
            RATINGS.forEach(other -> all.add(new Scale.Rated(Map.of("s1", one, "s2", other))));
        }
        return all;
    }

    @Override
    public List<Answer> refused() {
        return List.of(new Scale.Rated(Map.of()), new Scale.Rated(Map.of("s3", new Scale.Point(1))),
                new Scale.Rated(Map.of("s1", new Scale.Point(4))));
    }
}
