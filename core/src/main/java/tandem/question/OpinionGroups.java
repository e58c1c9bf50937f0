package tandem.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Opinion groups (rules.md C6): people who vote alike, as Polis finds them (Small, Bjorkegren, Erkkilä, Shaw and
 * Megill, 2021, "Polis", Recerca 26(2)): two principal components of the votes, k-means, and of two to five groups the
 * number with the largest silhouette, of those that leave k people in every group. What a group leans to is told by
 * this house's measure of a wide gap (rules.md C2). The order of the answers does not matter.
 */
public final class OpinionGroups {
    private static final int MOST_LEANINGS = 3;
    private static final int STEP = 5;
    private static final Comparator<Map<String, Statements.Vote>> BY_CONTENT = Comparator.comparing(votes ->
            votes.entrySet().stream().map(e -> e.getKey() + e.getValue().sign()).sorted()
                    .collect(Collectors.joining(" ")));

    private final List<Statements.Statement> statements;
    private final List<Map<String, Statements.Vote>> voters;
    private final int k;
    /** Whether fewer than k of those who answered have no place, so that their number must not be told. */
    private final boolean about;

    private OpinionGroups(Statements question, Collection<Map<String, Statements.Vote>> votes, int n, int k) {
        this.statements = question.statements();
        this.voters = votes.stream().filter(theirs -> theirs.size() >= Opinions.fewestVotes(question))
                .sorted(BY_CONTENT).toList();
        this.k = k;
        this.about = n > voters.size() && n < voters.size() + k;
    }

    /**
     * @param answers one a seat, abstentions included
     * @param k       the fewest people whose answers are shown together, whatever the question's visibility
     */
    public static Opinions of(Statements question, List<Answer> answers, int k, OpinionMap map) {
        var asked = question.parts();
        var votes = answers.stream().flatMap(answer -> answer instanceof Statements.Voted(var all) ? Stream.of(all)
                : Stream.<Map<String, Statements.Vote>>empty()).map(all -> all.entrySet().stream()
                .filter(e -> asked.contains(e.getKey())).collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                        Map.Entry::getValue))).toList();
        return new OpinionGroups(question, votes, answers.size(), k).found(Opinions.fewestVotes(question), map);
    }

    private Opinions found(int least, OpinionMap map) {
        var missing = Opinions.FEWEST_VOTERS - voters.size();
        if (missing > 0) {
            return new Opinions.TooFew(about ? (missing + STEP - 1) / STEP * STEP : missing, about);
        }
        var counting = statements.stream().map(Statements.Statement::id).filter(id -> voted(voters, id) >= k).toList();
        if (counting.isEmpty()) {
            return new Opinions.NoGroups();
        }
        var layout = map.of(counting, voters);
        return layout.divisions().stream().filter(division -> divided(division).stream().allMatch(g -> g.size() >= k))
                .max(Comparator.comparingDouble(OpinionMap.Division::silhouette)
                        .thenComparing(division -> divided(division).size(), Comparator.reverseOrder()))
                .flatMap(division -> told(divided(division), layout.plane(), least))
                .orElseGet(Opinions.NoGroups::new);
    }

    private List<List<Map<String, Statements.Vote>>> divided(OpinionMap.Division division) {
        var groups = new ArrayList<List<Map<String, Statements.Vote>>>();
        for (int i = 0; i < voters.size(); i++) {
            while (groups.size() <= division.groups().get(i)) {
                groups.add(new ArrayList<>());
            }
            groups.get(division.groups().get(i)).add(voters.get(i));
        }
        groups.sort(Comparator.comparing(Collection::size, Comparator.reverseOrder()));
        return groups;
    }

    /** Nothing where no group leans to anything: a map finds groups in any votes. */
    private Optional<Opinions> told(List<List<Map<String, Statements.Vote>>> groups, OpinionPlane plane, int least) {
        var areas = groups.stream().map(group -> OpinionSpread.of(group, plane)).toList();
        var reach = areas.stream().mapToDouble(OpinionSpread::reach).max().orElse(0);
        if (groups.size() < 2 || reach == 0) {
            return Optional.empty();
        }
        var told = IntStream.range(0, groups.size()).mapToObj(i -> new Opinions.Group(size(groups.get(i).size()),
                areas.get(i).area(reach), leanings(groups.get(i), others(groups, i)))).toList();
        return told.stream().allMatch(group -> group.leanings().isEmpty()) ? Optional.empty()
                : Optional.of(new Opinions.Groups(about, told, plane.within(reach), least));
    }

    private int size(int people) {
        return about ? Math.max(STEP, (2 * people + STEP) / (2 * STEP) * STEP) : people;
    }

    private static List<Map<String, Statements.Vote>> others(List<List<Map<String, Statements.Vote>>> groups, int nth) {
        return IntStream.range(0, groups.size()).filter(i -> i != nth).mapToObj(groups::get).flatMap(List::stream)
                .toList();
    }

    private record Leaned(Opinions.Leaning said, long over, long under) implements Comparable<Leaned> {
        @Override
        public int compareTo(Leaned other) {
            return Long.compare(other.over * under, over * other.under);
        }
    }

    private List<Opinions.Leaning> leanings(List<Map<String, Statements.Vote>> group,
                                            List<Map<String, Statements.Vote>> others) {
        return statements.stream().flatMap(statement -> Stream.of(Statements.Vote.AGREE, Statements.Vote.DISAGREE)
                .flatMap(vote -> leaned(new Opinions.Leaning(statement.id(), vote), group, others).stream()))
                .sorted().limit(MOST_LEANINGS).map(Leaned::said).toList();
    }

    /** Three fifths or more of those of the group who voted on it, and a quarter more of them than of the others. */
    private Optional<Leaned> leaned(Opinions.Leaning said, List<Map<String, Statements.Vote>> group,
                                    List<Map<String, Statements.Vote>> others) {
        long here = voted(group, said.statement());
        long there = voted(others, said.statement());
        if (here < k || there < k) {
            return Optional.empty();
        }
        var over = thinkSo(group, said) * there - thinkSo(others, said) * here;
        var under = here * there;
        return 5 * thinkSo(group, said) >= 3 * here && 4 * over >= under ? Optional.of(new Leaned(said, over, under))
                : Optional.empty();
    }

    private static long thinkSo(List<Map<String, Statements.Vote>> people, Opinions.Leaning said) {
        return people.stream().filter(votes -> votes.get(said.statement()) == said.vote()).count();
    }

    private static int voted(List<Map<String, Statements.Vote>> people, String statement) {
        return (int) people.stream().filter(votes -> votes.containsKey(statement)).count();
    }
}
