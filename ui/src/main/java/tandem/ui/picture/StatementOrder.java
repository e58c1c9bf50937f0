package tandem.ui.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.question.CommonGround;
import tandem.question.Statements;
import tandem.session.Result;

/** In which order statements stand, and which of very many a whole room looks at. */
final class StatementOrder {
    /** Of more than these a room looks at the most telling only: it would turn pages for minutes. */
    private static final int MOST_ON_SCREEN = 12;
    private static final int MOST_TELLING = 3;
    private static final int MOST_DIVIDED = 3;

    private StatementOrder() {
    }

    /** Common ground by statement; none where fewer than two groups are shown. */
    static Map<String, CommonGround> ground(Statements question, @Nullable Result result) {
        return result == null ? Map.of() : CommonGround.of(question, result.accounts()).stream()
                .collect(Collectors.toMap(CommonGround::statement, Function.identity(), (a, _) -> a,
                        LinkedHashMap::new));
    }

    /** The statements on which groups are most divided, at most three. */
    static List<String> divided(Map<String, CommonGround> ground) {
        return apart(ground).limit(MOST_DIVIDED).toList();
    }

    private static Stream<String> apart(Map<String, CommonGround> ground) {
        return ground.values().stream().filter(one -> one.apart().filter(CommonGround.Apart::isWide).isPresent())
                .sorted(CommonGround.MOST_DIVIDED_FIRST).map(CommonGround::statement);
    }

    /** Common ground first. What is not told comes last. */
    static List<Statements.Statement> common(Statements question, Map<String, CommonGround> ground,
                                             Predicate<Statements.Statement> told) {
        return question.statements().stream().sorted(Comparator.comparing((Statements.Statement one) -> !told.test(one))
                .thenComparing(one -> Objects.requireNonNull(ground.get(one.id())), CommonGround.MOST_FIRST)).toList();
    }

    /** By how surely the room agrees. What is not told comes last. */
    static List<Statements.Statement> agreed(Statements question, Statements.Counts counts) {
        return question.statements().stream().sorted(Comparator.comparingDouble((Statements.Statement one) -> {
            var count = counts.of(one.id());
            return count.told() ? -new CommonGround.Share(count.agree(), count.votes()).smoothed() : 1;
        })).toList();
    }

    /** Of very many the first, and then those on which views differ most; all where they are not very many. */
    static List<Statements.Statement> telling(List<Statements.Statement> ordered, Map<String, CommonGround> ground,
                                              Statements.Counts counts) {
        if (ordered.size() <= MOST_ON_SCREEN) {
            return ordered;
        }
        var telling = new ArrayList<>(ordered.subList(0, MOST_TELLING));
        var differing = ground.isEmpty() ? split(ordered, counts) : apart(ground).map(id -> ordered.stream()
                .filter(one -> one.id().equals(id)).findFirst().orElseThrow());
        differing.filter(one -> !telling.contains(one)).limit(MOST_TELLING).toList().forEach(telling::add);
        return telling;
    }

    /** Where those who agree and those who disagree are most nearly as many. */
    private static Stream<Statements.Statement> split(List<Statements.Statement> ordered, Statements.Counts counts) {
        return ordered.stream().filter(one -> counts.of(one.id()).votes() > 0)
                .sorted(Comparator.comparingDouble((Statements.Statement one) -> {
                    var count = counts.of(one.id());
                    return -(double) Math.min(count.agree(), count.disagree()) / count.votes();
                }));
    }
}
