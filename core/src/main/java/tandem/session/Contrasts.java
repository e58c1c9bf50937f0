package tandem.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.partnership.Node;
import tandem.question.Gap;
import tandem.question.Question;

/**
 * Where the groups of a session differ most, and where they agree most (rules.md C2): told from sets that are published
 * exactly and that the room has seen, and from nothing else (rules.md B3).
 *
 * @param widest  at most three, the widest first
 * @param closest at most three, the closest first
 * @param leftOut those who answered and are in none of these because they are not shown by themselves
 */
public record Contrasts(List<Contrast> widest, List<Contrast> closest, List<Node> leftOut) {
    private static final int MOST = 3;

    public Contrasts {
        widest = List.copyOf(widest);
        closest = List.copyOf(closest);
        leftOut = List.copyOf(leftOut);
    }

    /** Two groups and one part of a question. */
    public record Contrast(RoundId round, Question question, Gap gap, Result.Shown one, Result.Shown other) {
    }

    /** Of what the room has seen by this moment. */
    public static Contrasts of(Moment moment) {
        var steps = moment.session().steps().stream().filter(step -> !step.item().tryOut()).toList();
        var wide = new ArrayList<Contrast>();
        var close = new ArrayList<Contrast>();
        var leftOut = new LinkedHashSet<Node>();
        for (var step : steps) {
            seen(step, moment).ifPresent(result -> {
                var pairs = pairs(step.question(), result);
                pairs.forEach(pair -> leftOut.addAll(result.unshown().stream().map(Result.Unshown::node).toList()));
                var parts = pairs.stream().map(pair -> pair.gap().part()).distinct().toList();
                for (var part : parts) {
                    var of = pairs.stream().filter(pair -> pair.gap().part().equals(part)).toList();
                    wide.add(Collections.max(of, BY_GAP));
                    close.add(Collections.min(of, BY_GAP));
                }
            });
        }
        return new Contrasts(
                wide.stream().filter(pair -> pair.gap().isWide()).sorted(BY_GAP.reversed()).limit(MOST).toList(),
                close.stream().filter(pair -> pair.gap().isAgreement()).sorted(BY_GAP).limit(MOST).toList(),
                List.copyOf(leftOut));
    }

    private static final Comparator<Contrast> BY_GAP = Comparator.comparing(Contrast::gap);

    private static Optional<Result> seen(Step step, Moment moment) {
        return step.revealed().stream().max(Comparator.naturalOrder())
                .flatMap(round -> moment.released(new RoundId(step.number(), round)));
    }

    private static List<Contrast> pairs(Question question, Result result) {
        var sets = groups(result).toList();
        var pairs = new ArrayList<Contrast>();
        for (int i = 0; i < sets.size(); i++) {
            for (int j = i + 1; j < sets.size(); j++) {
                var one = sets.get(i);
                var other = sets.get(j);
                question.gaps(one.tally(), other.tally())
                        .forEach(gap -> pairs.add(new Contrast(result.round(), question, gap, one, other)));
            }
        }
        return pairs;
    }

    /** The finest sets that are shown by themselves. */
    private static Stream<Result.Shown> groups(Result result) {
        return result.sets().stream().filter(set -> !set.isUnion()).filter(set -> {
            var node = set.nodes().getFirst();
            return node.kind() == Node.Kind.GROUP || node.kind() == Node.Kind.WIDER && result.sets().stream()
                    .noneMatch(finer -> finer.parent().equals(node.key()));
        });
    }
}
