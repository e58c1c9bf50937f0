package tandem.ui.picture;

import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.partnership.Node;
import tandem.question.Choice;
import tandem.question.Distribution;
import tandem.question.Guess;
import tandem.question.Question;
import tandem.question.Scale;
import tandem.question.Tally;
import tandem.session.Result;

/** What a group answered, and beside it, on one axis, what the others thought it would (rules.md C11). */
record Guessing(Question question, Result.Guesses guesses, Lens lens, int k) {
    /** The answer first, then each group's guess, its way to the answer, and how far that is, in words. */
    List<DomContent> parts() {
        var about = Groups.name(guesses.about());
        var drawn = section().withClass("guesses").attr("data-key", "guesses")
                .with(h3(PictureWords.text("guess.title", about)).withClass("guesses-title"));
        if (guesses.actual().isEmpty() || guesses.guessed().isEmpty()) {
            return List.of(drawn.with(p(PictureWords.text(guesses.actual().isEmpty() ? "guess.unshown"
                    : "guess.too-few", about, k)).withClass("picture-note")));
        }
        var actual = guesses.actual().orElseThrow();
        return List.of(drawn.with(switch (question) {
            case Scale scale -> scale.statements().stream().map(statement -> statement(scale, statement, actual));
            case Choice choice -> Stream.of(chosen(choice, (Choice.Counts) actual));
            default -> Stream.<DomContent>empty();
        }));
    }

    private DomContent statement(Scale scale, Scale.Statement statement, Tally actual) {
        var answered = of(actual, statement);
        var truth = answered.average().map(Distribution.Average::median);
        var rows = new ArrayList<Lane>();
        rows.add(answer(scale, answered, truth));
        lens.guessed(guesses.guessed()).forEach(set -> rows.add(guess(scale, statement, set, truth)));
        return section().withClass("by-group").attr("data-key", "guess-" + statement.id())
                .with(p(statement.label()).withClass("distribution-label"), Around.lanes(rows,
                        PictureWords.text("end", 1, scale.low()),
                        PictureWords.text("end", scale.points(), scale.high())));
    }

    private Lane answer(Scale scale, Distribution answered, Optional<Double> truth) {
        var track = Track.ofScale(scale.points());
        IntStream.rangeClosed(1, scale.points()).forEach(point -> track.disc(point,
                answered.n() == 0 ? 0 : (double) answered.counts().get(point - 1) / answered.n()));
        truth.ifPresent(middle -> track.upright(middle, "truth").mark(guesses.about(), middle));
        return Lane.named("actual", "actual " + Groups.look(guesses.about()),
                        PictureWords.text("guess.answered", Groups.name(guesses.about())))
                .track(track.drawn("on-scale")).figures(truth.map(Figures::half).orElse("–"),
                        answered.n() < 2 ? PictureWords.text("voice.one") : PictureWords.text("people", answered.n()));
    }

    private Lane guess(Scale scale, Scale.Statement statement, Result.Guessed set, Optional<Double> truth) {
        var row = Lane.named(Groups.key(set.by().nodes()), Groups.look(set.by().nodes()), name(set));
        var guessed = of(set.by().tally(), statement);
        var said = set.said().stream().filter(one -> one.part().equals(statement.id())).findFirst();
        var gap = said.flatMap(Guess::gap);
        if (!guessed.told()) {
            return row.note(PictureWords.text("not-by-itself"));
        }
        if (gap.isEmpty() || truth.isEmpty() || guessed.average().isEmpty()) {
            return row.note(PictureWords.text("guess.too-few", "", k));
        }
        var middle = guessed.average().orElseThrow().median();
        var track = Track.ofScale(scale.points()).upright(truth.get(), "truth").way(middle, truth.get());
        return row.track(track.mark(set.by().nodes(), middle).drawn("on-scale"))
                .figures(apart(gap.get()), PictureWords.text("guess.n", guessed.n()));
    }

    /** "2 steps lower", and the like. */
    static String apart(double gap) {
        return gap == 0 ? PictureWords.text("guess.right")
                : PictureWords.text(gap < 0 ? "guess.lower" : "guess.higher", Figures.half(Math.abs(gap)),
                        Math.abs(gap) <= 1 ? 1 : 2);
    }

    private DomContent chosen(Choice choice, Choice.Counts actual) {
        var most = choice.options().stream().mapToInt(o -> in(actual, o)).max().orElse(0);
        var named = named(choice, o -> in(actual, o) == most);
        var rows = new ArrayList<Lane>();
        rows.add(Lane.named("actual", "actual " + Groups.look(guesses.about()),
                        PictureWords.text("guess.answered", Groups.name(guesses.about())))
                .track(Track.ofShares().bar(actual.chose() == 0 ? 0 : (double) most / actual.chose())
                        .drawn("on-shares"))
                .figures(actual.chose() < 2 ? PictureWords.text("voice.one")
                        : PictureWords.text("of", most, actual.chose()), ""));
        lens.guessed(guesses.guessed()).forEach(set -> rows.add(guess(choice, set)));
        return section().withClass("by-group of-choice").attr("data-key", "guess")
                .with(p(PictureWords.text("guess.most", Groups.name(guesses.about()), Groups.and(named)))
                        .withClass("distribution-label"), Around.lanes(rows));
    }

    private Lane guess(Choice choice, Result.Guessed set) {
        var row = Lane.named(Groups.key(set.by().nodes()), Groups.look(set.by().nodes()), name(set));
        var right = set.said().stream().findFirst().flatMap(Guess::right);
        if (right.isEmpty()) {
            return row.note(PictureWords.text("guess.too-few", "", k));
        }
        var counts = (Choice.Counts) set.by().tally();
        var n = counts.chose();
        var most = choice.options().stream().mapToInt(o -> in(counts, o)).max().orElse(0);
        var thought = named(choice, o -> in(counts, o) == most);
        return row.track(Track.ofShares().bar((double) right.get() / n).drawn("on-shares"))
                .figures(PictureWords.text("of", right.get(), n), PictureWords.text("guess.named"))
                .note(PictureWords.text("guess.thought", Groups.and(thought), most, n));
    }

    private static List<String> named(Choice choice, Predicate<Choice.Option> those) {
        return choice.options().stream().filter(those).map(option -> "“" + option.label() + "”").toList();
    }

    private static String name(Result.Guessed set) {
        return set.by().nodes().getFirst().kind() == Node.Kind.WHOLE
                ? PictureWords.text("guess.all") : Groups.name(set.by());
    }

    private static int in(Choice.Counts counts, Choice.Option option) {
        return counts.counts().getOrDefault(option.id(), 0);
    }

    private static Distribution of(Tally tally, Scale.Statement statement) {
        return Objects.requireNonNull(((Scale.Distributions) tally).distribution().get(statement.id()));
    }
}
