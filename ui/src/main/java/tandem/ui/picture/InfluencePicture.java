package tandem.ui.picture;

import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.question.Answer;
import tandem.question.Ballot;
import tandem.question.Influence;
import tandem.question.Influence.Gap;
import tandem.question.Influence.Level;
import tandem.question.Influence.Promise;

/**
 * A ladder of the six levels, the most say on top, with how many experienced each and the promise marked on its rung;
 * the gap in words under it (rules.md C9).
 *
 * @param promise what these people were promised; empty where that is nothing, or not the same
 * @param gap     how far the experience lies from it; empty where too few named a level
 */
record InfluencePicture(Influence influence, Influence.Levels tally, Optional<Promise> promise, Optional<Gap> gap,
                        List<Ballot> named) implements Picture.Drawing {
    private static final Influence.Levels NOTHING_YET = new Influence.Levels(0, true, Map.of(), 0, 0);

    /** @param tally null while nothing is shown yet */
    static InfluencePicture of(Influence influence, Influence.@Nullable Levels tally, Optional<Promise> promise, int k,
                               List<Ballot> named) {
        var levels = tally == null ? NOTHING_YET : tally;
        return new InfluencePicture(influence, levels, promise,
                promise.flatMap(made -> influence.gap(levels, made, k)), named);
    }

    private static Stream<Level> mostOnTop() {
        return Stream.of(Level.values()).sorted(Collections.reverseOrder());
    }

    @Override
    public List<DomContent> parts() {
        if (!tally.told()) {
            return List.of(p(PictureWords.text("not-by-itself")).withClass("picture-note").attr("data-key", "why"));
        }
        var parts = new ArrayList<DomContent>();
        parts.add(ol().withClass("ladder").attr("data-key", "ladder").with(mostOnTop().map(this::rung)));
        promise.ifPresent(made -> parts.add(p(said(made)).withClass("gap-said").attr("data-key", "gap")));
        CardList.note(parts, "dont-know", tally.dontKnow());
        CardList.note(parts, "abstained-some", tally.abstained());
        if (!named.isEmpty()) {
            parts.add(NamedAnswers.listed(named,
                    answer -> List.of(new NamedAnswers.Said("", inWords(answer).getFirst()))));
        }
        return parts;
    }

    private DomContent rung(Level level) {
        var here = promise.filter(made -> made.level() == level).isPresent();
        var middle = gap.filter(found -> found.low() == level || found.high() == level).isPresent();
        return li().withClasses("rung", here ? "promised" : "", middle ? "middle" : "").attr("data-key", level.word())
                .with(span(name(level)).withClass("rung-name"),
                        here ? span(PictureWords.text("influence.promised-here")).withClass("rung-promise") : each(),
                        bar(tally.at(level)),
                        span(PictureWords.text("of", tally.at(level), tally.substantive())).withClass("rung-figures"));
    }

    private DomContent bar(int count) {
        return tag("svg").attr("class", "bar").attr("viewBox", "0 0 100 10").attr("preserveAspectRatio", "none")
                .attr("aria-hidden", "true").attr("focusable", "false").with(tag("rect").attr("class", "bar-fill")
                        .attr("height", "10").attr("width", String.format(Locale.ROOT, "%.2f",
                                tally.substantive() == 0 ? 0 : 100.0 * count / tally.substantive())));
    }

    /** "Promised: asked, by the principal, in March. In the middle, people experienced: told, 1 step below. …" */
    private String said(Promise made) {
        var promised = PictureWords.text("influence.promised", promisedWords(made));
        if (tally.n() == 0) {
            return promised;
        }
        return promised + " " + gap.map(found -> PictureWords.text("influence.middle", middle(found), steps(found))
                + " " + PictureWords.text("influence.at-or-above", found.atOrAbove(), found.of()))
                .orElseGet(() -> PictureWords.text("influence.too-few"));
    }

    private static String promisedWords(Promise made) {
        return Stream.of(name(made.level()), made.by().isEmpty() ? "" : PictureWords.text("influence.by", made.by()),
                made.when()).filter(words -> !words.isEmpty()).reduce((a, b) -> a + ", " + b).orElseThrow();
    }

    static String middle(Gap found) {
        return found.low() == found.high() ? name(found.low())
                : PictureWords.text("influence.between", name(found.low()), name(found.high()));
    }

    private static String steps(Gap found) {
        int halves = Math.abs(found.halfSteps());
        if (halves == 0) {
            return PictureWords.text("influence.as-promised");
        }
        var steps = PictureWords.text("influence.steps", Figures.half(halves / 2.0), halves > 2 ? 2 : 1);
        return PictureWords.text(found.halfSteps() < 0 ? "influence.below" : "influence.above", steps);
    }

    static String name(Level level) {
        return PictureWords.text("level." + level.word());
    }

    /** Whose levels these are, for under the last of the ladders. */
    static DomContent source() {
        return p(PictureWords.text("influence.source")).withClass("picture-note source").attr("data-key", "source");
    }

    @Override
    public List<DomContent> table() {
        if (!tally.told()) {
            return List.of();
        }
        var heads = List.of(PictureWords.text("influence.level"), PictureWords.text("influence.experienced"),
                PictureWords.text("table.share"), PictureWords.text("influence.promise"));
        var rows = new ArrayList<List<String>>();
        mostOnTop().forEach(level -> rows.add(List.of(name(level), String.valueOf(tally.at(level)),
                Figures.percent(tally.at(level), tally.substantive()),
                promise.filter(made -> made.level() == level).isPresent() ? "✓" : "")));
        rows.add(List.of(PictureWords.text("table.dont-know"), String.valueOf(tally.dontKnow()), "", ""));
        return List.of(Tables.of(influence.prompt(), heads, rows));
    }

    /** The level that somebody experienced. */
    static List<String> inWords(Answer answer) {
        return List.of(switch (answer) {
            case Influence.Experienced(var level) -> name(level);
            case Influence.DontKnow _ -> PictureWords.text("table.dont-know");
            default -> PictureWords.text("abstained");
        });
    }
}
