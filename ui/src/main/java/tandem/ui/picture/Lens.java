package tandem.ui.picture;

import java.util.List;
import java.util.stream.Stream;
import tandem.partnership.Node;
import tandem.question.Question;
import tandem.session.Result;

/** How a result is looked at. */
public enum Lens {
    /** The whole room as one. */
    WHOLE,
    /** Group by group, as finely as may be shown. */
    GROUP,
    /** By the wider groups that the partnership has defined. */
    WIDER,
    /** What others thought that a group would say, beside what it said. */
    GUESSES;

    /** The lenses under which this result says something of its own; the whole room first. */
    public static List<Lens> offered(Result result) {
        return Stream.of(values()).filter(lens -> switch (lens) {
            case WHOLE -> true;
            case GROUP -> !result.sets().isEmpty() || !result.unshown().isEmpty();
            case WIDER -> result.hasWiderGroups();
            case GUESSES -> result.guesses().filter(guesses -> guesses.actual().isPresent()
                    && !guesses.guessed().isEmpty()).isPresent();
        }).toList();
    }

    /** Under which lens a result says first what its question is for. */
    public static Lens first(Question question) {
        return question.tells() ? GROUP : WHOLE;
    }

    /** Who is shown, in the partnership's order. */
    List<Result.Shown> sets(Result result) {
        return switch (this) {
            case WHOLE, GUESSES -> List.of();
            case WIDER -> result.byWiderGroup();
            case GROUP -> result.sets().stream().filter(set -> !isWider(set) || isFinest(set, result)).toList();
        };
    }

    /** Of these, those that hold people by the finest sets that are shown. */
    List<Result.Guessed> guessed(List<Result.Guessed> guessed) {
        return guessed.stream().filter(one -> switch (this) {
            case WHOLE -> isWhole(one.by());
            case WIDER -> isWhole(one.by()) || one.by().parent().equals(Node.WHOLE);
            case GROUP, GUESSES -> !isWider(one.by()) || guessed.stream()
                    .noneMatch(finer -> finer.by().parent().equals(one.by().nodes().getFirst().key()));
        }).toList();
    }

    Stream<Result.Unshown> unshown(Result result) {
        return switch (this) {
            case WHOLE, GUESSES -> Stream.empty();
            case WIDER -> result.unshown(true);
            case GROUP -> result.unshown(false);
        };
    }

    private static boolean isWhole(Result.Shown set) {
        return set.nodes().getFirst().kind() == Node.Kind.WHOLE;
    }

    private static boolean isWider(Result.Shown set) {
        return !set.isUnion() && set.nodes().getFirst().kind() == Node.Kind.WIDER;
    }

    private static boolean isFinest(Result.Shown set, Result result) {
        return result.sets().stream().noneMatch(finer -> finer.parent().equals(set.nodes().getFirst().key()));
    }
}
