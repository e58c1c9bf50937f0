package tandem.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

final class StatementsSample implements Sample {
    @Override
    public Statements asked(QuestionId id, Visibility visibility) {
        return new Statements(id, "What do you think?", visibility, false, List.of(new Statements.Statement("s1", "This"),
                new Statements.Statement("s2", "That")), true, true);
    }

    @Override
    public Answer drawn(Random random) {
        return all().get(random.nextInt(all().size()));
    }

    @Override
    public List<Answer> all() {
        var all = new ArrayList<Answer>(List.of(new Answer.Abstained()));
        for (var one : Statements.Vote.values()) {
            all.add(new Statements.Voted(Map.of("s1", one)));
            all.add(new Statements.Voted(Map.of("s2", one)));
            for (var other : Statements.Vote.values()) {
                all.add(new Statements.Voted(new TreeMap<>(Map.of("s1", one, "s2", other))));
            }
        }
        return all;
    }

    @Override
    public List<Answer> refused() {
        return List.of(new Statements.Voted(Map.of()), new Statements.Voted(Map.of("s3", Statements.Vote.AGREE)),
                new Statements.Own("One of my own"));
    }
}
