package tandem.question;

import java.util.List;
import java.util.Random;
import java.util.Set;

final class FloorSample implements Sample {
    @Override
    public Floor asked(QuestionId id, Visibility visibility) {
        return new Floor(id, "What do you want to ask?", visibility, false,
                List.of(new Floor.Asked("p1", "Who pays?"), new Floor.Asked("p2", "Who decides?")));
    }

    @Override
    public Answer drawn(Random random) {
        return all().get(random.nextInt(all().size()));
    }

    @Override
    public List<Answer> all() {
        return List.of(votes(Set.of(), "p1"), votes(Set.of("p1"), "p1"), votes(Set.of(), "p2"),
                votes(Set.of("p2"), "p2"), votes(Set.of(), "p1", "p2"), votes(Set.of("p1"), "p1", "p2"),
                votes(Set.of("p2"), "p1", "p2"), votes(Set.of("p1", "p2"), "p1", "p2"), new Answer.Abstained());
    }

    private static Answer votes(Set<String> votes, String... seen) {
        return new Floor.Votes(votes, Set.of(seen));
    }

    @Override
    public List<Answer> refused() {
        return List.of(votes(Set.of()), votes(Set.of("p1"), "p2"), votes(Set.of(), "p3"),
                new Floor.Own("One of my own?"));
    }
}
