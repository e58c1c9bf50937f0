package tandem.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

final class RankingSample implements Sample {
    private static final List<String> IDS = List.of("a", "b", "c");

    @Override
    public Ranking asked(QuestionId id, Visibility visibility) {
        return new Ranking(id, "In which order?", visibility, false, List.of(new Ranking.Option("a", "This"),
                new Ranking.Option("b", "That"), new Ranking.Option("c", "The other")));
    }

    @Override
    public Answer drawn(Random random) {
        return all().get(random.nextInt(all().size()));
    }

    /** Every option at one of three places, or left out. */
    @Override
    public List<Answer> all() {
        var all = new ArrayList<Answer>(List.of(new Answer.Abstained()));
        for (int drawn = 0; drawn < 4 * 4 * 4; drawn++) {
            var places = new TreeMap<Integer, Set<String>>();
            int left = drawn;
            for (var id : IDS) {
                if (left % 4 > 0) {
                    places.computeIfAbsent(left % 4, _ -> new TreeSet<>()).add(id);
                }
                left /= 4;
            }
            var ordered = new Ranking.Ordered(List.copyOf(places.values()));
            if (!places.isEmpty() && !all.contains(ordered)) {
                all.add(ordered);
            }
        }
        return all;
    }

    @Override
    public List<Answer> refused() {
        return List.of(new Ranking.Ordered(List.of()), new Ranking.Ordered(List.of(Set.of("d"))),
                new Ranking.Ordered(List.of(Set.of("a"), Set.of("b", "d"))));
    }
}
