package tandem.ui.picture;

import static j2html.TagCreator.div;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;

import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tandem.partnership.Node;
import tandem.question.Quadrant;

/** The square of a quadrant with what lies on it, in hundredths of its sides, and what its sides mean around it. */
final class QuadrantSquare {
    private static final double STEP = 10;
    /** The radius of a disc that holds everybody; small ones stay visible. */
    private static final double LARGEST = 13;
    private static final double SMALLEST = 1.4;

    private final List<DomContent> behind = new ArrayList<>();
    private final List<DomContent> before = new ArrayList<>();

    /**
     * The places of one set: discs whose areas say how many of it stand there.
     *
     * @param nth which of the sets it is: each a little aside, so that none hides another
     */
    void dots(Quadrant.Places places, String look, int nth, int sets) {
        var angle = 2 * Math.PI * nth / Math.max(1, sets);
        var aside = sets < 2 ? 0 : 2.2;
        places.dots().forEach(dot -> behind.add(tag("circle").attr("class", "dot " + look)
                .attr("data-key", "d-" + nth + "-" + dot.x() + "-" + dot.y())
                .attr("cx", decimal(STEP * dot.x() + aside * Math.cos(angle)))
                .attr("cy", decimal(100 - STEP * dot.y() - aside * Math.sin(angle)))
                .attr("r", decimal(Math.max(SMALLEST, LARGEST * Math.sqrt((double) dot.count() / places.placed()))))));
    }

    /** From where a set's centre was to where it is. */
    void trail(Quadrant.Centre was, Quadrant.Centre now, String look) {
        before.addFirst(tag("g").attr("class", "trail " + look).with(
                tag("line").attr("x1", x(was)).attr("y1", y(was)).attr("x2", x(now)).attr("y2", y(now)),
                tag("circle").attr("cx", x(was)).attr("cy", y(was)).attr("r", "2")));
    }

    /** A set's centre, with its own mark; the whole room's is a ring. */
    void centre(List<Node> nodes, Quadrant.Centre now, String look) {
        var isWhole = !nodes.isEmpty() && nodes.getFirst().kind() == Node.Kind.WHOLE;
        before.add(isWhole
                ? tag("g").attr("class", "centre whole").with(circle(now, "3.6", "halo"), circle(now, "3.6", "ring"),
                        circle(now, "1", "core"))
                : tag("svg").attr("class", "centre " + look).attr("x", x(now)).attr("y", y(now)).attr("width", "5.6")
                        .attr("height", "5.6").attr("viewBox", "0 0 20 20").attr("overflow", "visible")
                        .with(tag("path").attr("d", Track.shape(nodes))));
    }

    private static ContainerTag<?> circle(Quadrant.Centre at, String r, String name) {
        return tag("circle").attr("class", name).attr("cx", x(at)).attr("cy", y(at)).attr("r", r);
    }

    DomContent drawn(Quadrant quadrant) {
        var up = quadrant.up();
        var across = quadrant.across();
        var svg = tag("svg").attr("class", "square").attr("viewBox", "-8 -8 116 116").attr("aria-hidden", "true")
                .attr("focusable", "false").with(
                        tag("rect").attr("class", "plane").attr("x", "-7").attr("y", "-7").attr("width", "114")
                                .attr("height", "114").attr("rx", "3"),
                        tag("path").attr("class", "axes").attr("d", "M0 50H100M50 0V100"))
                .with(behind).with(before);
        return div().withClass("square-frame").attr("data-key", "square").with(
                p(PictureWords.text("quadrant.top", up.name(), up.high())).withClass("square-end top"), svg,
                p(PictureWords.text("quadrant.bottom", up.name(), up.low())).withClass("square-end bottom"),
                div(span(PictureWords.text("quadrant.left", across.name(), across.low())),
                        span(PictureWords.text("quadrant.right", across.name(), across.high()))).withClass("ends"));
    }

    private static String x(Quadrant.Centre at) {
        return decimal(100 * at.x());
    }

    private static String y(Quadrant.Centre at) {
        return decimal(100 - 100 * at.y());
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
