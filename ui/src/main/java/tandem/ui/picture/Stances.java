package tandem.ui.picture;

import static j2html.TagCreator.b;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.ul;

import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tandem.question.CommonGround;
import tandem.question.Statements;

/** How votes on one statement are drawn: three stretches of one bar that differ in shape, and the same in figures. */
final class Stances {
    private static final List<String> WORDS = List.of("agree", "disagree", "pass");

    private Stances() {
    }

    /** The bar from zero to all who voted, and under it every figure with its n. */
    static DomContent drawn(Statements.Count count) {
        return count.told() ? ul().withClass("stances").with(li(bar(count)).withClass("stance-bar"))
                .with(WORDS.stream().map(word -> li(span(PictureWords.text("stance." + word)).withClass("stance-word"),
                        b(Figures.share(of(count, word), count.votes()))).withClass("stance stance-" + word)))
                : p(PictureWords.text("statements.too-few")).withClass("picture-why");
    }

    static int of(Statements.Count count, String word) {
        return switch (word) {
            case "agree" -> count.agree();
            case "disagree" -> count.disagree();
            default -> count.pass();
        };
    }

    static DomContent bar(Statements.Count count) {
        ContainerTag<?> svg = tag("svg").attr("class", "bar stance-line").attr("viewBox", "0 0 100 10")
                .attr("preserveAspectRatio", "none").attr("aria-hidden", "true").attr("focusable", "false");
        double at = 0;
        for (var word : WORDS) {
            var width = count.votes() == 0 ? 0 : 100.0 * of(count, word) / count.votes();
            var thin = word.equals("pass");
            svg.with(tag("rect").attr("class", "part-" + word).attr("x", decimal(at)).attr("width", decimal(width))
                    .attr("y", thin ? "4" : "0").attr("height", thin ? "2" : "10"));
            at += width;
        }
        return svg;
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Who is furthest apart on it, in a sentence; nothing where nobody is far apart. */
    static List<DomContent> divided(CommonGround ground, GroupNames names) {
        return ground.apart().filter(CommonGround.Apart::isWide).<DomContent>map(apart -> {
            var more = Objects.requireNonNull(ground.shares().get(apart.more()));
            var less = Objects.requireNonNull(ground.shares().get(apart.less()));
            return p(PictureWords.text("statements.divided", names.of(apart.more()), more.agree(), more.votes(),
                    names.of(apart.less()), less.agree(), less.votes())).withClass("divided");
        }).stream().toList();
    }
}
