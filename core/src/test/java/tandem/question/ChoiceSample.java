package tandem.question;

import java.util.List;
import java.util.Random;
import java.util.Set;

final class ChoiceSample implements Sample {
    @Override
    public Choice asked(QuestionId id, Visibility visibility) {
        return new Choice(id, "Which?", visibility, false,
                List.of(new Choice.Option("a", "This"), new Choice.Option("b", "That")), 1, 2, true);
    }

    @Override
    public Answer drawn(Random random) {
        return all().get(random.nextInt(all().size()));
    }

    @Override
    public List<Answer> all() {
        return List.of(new Choice.Picked(Set.of("a")), new Choice.Picked(Set.of("b")),
                new Choice.Picked(Set.of("a", "b")), new Choice.NoneOfThese(), new Answer.Abstained());
    }

    @Override
    public List<Answer> refused() {
        return List.of(new Choice.Picked(Set.of("c")), new Choice.Picked(Set.of()));
    }
}
