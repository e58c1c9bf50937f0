package tandem.ui.picture;

import static j2html.TagCreator.details;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;

import j2html.tags.DomContent;
import java.util.List;
import tandem.question.Ballot;
import tandem.question.Choice;
import tandem.question.OpenText;
import tandem.question.Pause;
import tandem.question.Question;
import tandem.question.Scale;
import tandem.question.Tally;
import tandem.session.Result;

/**
 * What a round says, drawn: one figure of accessible HTML and SVG, the same on console, room screen, phone and record.
 * Escaped by construction, without style attributes; its parts carry {@code data-key}, so that they can be patched in
 * place. Looks are in {@code picture.css}.
 */
public final class Picture {
    /** How a kind is drawn: each in a file of its own. */
    interface Drawing {
        /** The result to look at. */
        List<DomContent> parts();

        /** The same as a table; empty where it is one already. */
        List<DomContent> table();
    }

    private final Question question;
    private final Result result;
    private final int k;
    private final int mostCards;

    private Picture(Question question, Result result, int k, int mostCards) {
        this.question = question;
        this.result = result;
        this.k = k;
        this.mostCards = mostCards;
    }

    /**
     * @param result what the round says; where others than the facilitator look, {@link Result#forTheRoom()}
     * @param k      the fewest seats whose answers are shown together
     */
    public static Picture of(Question question, Result result, int k) {
        return new Picture(question, result, k, Integer.MAX_VALUE);
    }

    /** The same with no more cards than this, and how many more there are. */
    public Picture withAtMost(int cards) {
        return new Picture(question, result, k, cards);
    }

    /** For screens: the figures as a table are folded away below the picture. Empty for a pause. */
    public String html() {
        return drawn(false);
    }

    /** For paper and files: the table stands open below the picture. Empty for a pause. */
    public String htmlWithTable() {
        return drawn(true);
    }

    private String drawn(boolean open) {
        if (!question.asks()) {
            return "";
        }
        var key = "picture-" + result.round().step() + "-" + result.round().round();
        return figure().withClass("picture").attr("aria-labelledby", key).attr("data-key", key)
                .with(figcaption().withId(key)
                        .with(span(question.prompt()).withClass("picture-title"))
                        .with(span(PictureWords.text("answered", result.n())).withClass("picture-n")))
                .with(result.whole().map(tally -> told(tally, open)).orElseGet(this::untold))
                .render();
    }

    private DomContent untold() {
        return p(result.n() == 0 ? PictureWords.text("nobody") : PictureWords.text("too-few", k))
                .withClass("picture-why").attr("data-key", "why");
    }

    private DomContent told(Tally tally, boolean open) {
        var drawing = drawing(tally);
        var table = drawing.table();
        var folded = details(summary(PictureWords.text("table")), each(table.stream())).withClass("as-table")
                .attr("data-key", "table");
        return each(each(drawing.parts().stream()),
                each(table.isEmpty() ? List.<DomContent>of() : List.of(open ? folded.attr("open") : folded),
                        part -> part));
    }

    /** The registry of pictures: one line a kind. */
    private Drawing drawing(Tally tally) {
        List<Ballot> named = result.named();
        return switch (question) {
            case Choice choice -> new ChoicePicture(choice, (Choice.Counts) tally, named);
            case Scale scale -> new ScalePicture(scale, (Scale.Distributions) tally, named);
            case OpenText _ -> new TextPicture((OpenText.Cards) tally, mostCards);
            case Pause _ -> new PausePicture();
        };
    }
}
