package tandem.ui.picture;

import static j2html.TagCreator.tag;

import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tandem.partnership.Node;

/**
 * One line of a small multiple: an axis that all lines of a picture share, and what lies on it. Lengths are per cent of
 * its width and multiples of its type size, so that it needs no size of its own.
 */
final class Track {
    /** Free space at both ends of a scale, in per cent, so that what stands on its ends is not cut. */
    private static final double MARGIN = 5;
    /**
     * The marks ● ▲ ■ ◆ ✚ ★ ⬟ ▬ of the partners, around 0, 0 in units of a twentieth of the type
     * size.
     */
    private static final List<String> MARKS = List.of(
            "M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0z", "M0-9.5 10 7.5-10 7.5z", "M-7.5-7.5h15v15h-15z",
            "M0-10.5 10.5 0 0 10.5-10.5 0z", "M-3.4-10h6.8v6.6H10v6.8H3.4V10h-6.8V3.4H-10v-6.8h6.6z",
            "M0-11l3.2 7 7.4.8-5.5 5.2 1.5 7.5L0 5.8l-6.6 3.7 1.5-7.5-5.5-5.2 7.4-.8z",
            "M0-10 10-2.6 6.2 9H-6.2L-10-2.6z", "M-10-5h20V5h-20z");
    private static final String RING = "M-6.5 0a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0z";

    private final List<DomContent> parts = new ArrayList<>();
    private final double from;
    private final double to;

    private Track(double from, double to) {
        this.from = from;
        this.to = to;
    }

    /** From 1 to this many points, with a tick at each. */
    static Track ofScale(int points) {
        var track = new Track(1, points);
        track.parts.add(line("axis", track.x(1), track.x(points)));
        for (int point = 1; point <= points; point++) {
            track.parts.add(tag("circle").attr("class", "tick").attr("cx", track.x(point)).attr("cy", "50%")
                    .attr("r", "0.09em"));
        }
        return track;
    }

    /** From nobody to everybody, from edge to edge. */
    static Track ofShares() {
        return new Track(0, 1);
    }

    /** From no share to a share, with what is divided between them (rules.md C12). */
    static Track ofAccounts() {
        var track = new Track(-0.04, 1.04).band(0.4, 0.6);
        track.parts.add(line("axis", track.x(0), track.x(1)));
        return track;
    }

    /** What lies between two values, behind everything else. */
    Track band(double low, double high) {
        parts.addFirst(tag("rect").attr("class", "band").attr("x", x(low)).attr("width", percent(at(high) - at(low)))
                .attr("height", "100%"));
        return this;
    }

    /** A bar from zero. */
    Track bar(double value) {
        parts.add(rect("bar-fill", 0, value));
        return this;
    }

    /** What may be or not, after a bar. */
    Track maybe(double low, double high) {
        parts.add(rect("bar-maybe", low, high));
        return this;
    }

    /** A disc whose area says how many of all are there. @param share from 0 to 1 */
    Track disc(double value, double share) {
        if (share > 0) {
            parts.add(tag("circle").attr("class", "disc").attr("cx", x(value)).attr("cy", "50%")
                    .attr("r", decimal(0.82 * Math.sqrt(share)) + "em"));
        }
        return this;
    }

    /** A thick line from one value to another. */
    Track way(double start, double end) {
        parts.add(line("way", x(start), x(end)));
        return this;
    }

    /** An upright line through the whole height, the same in every line of a picture. */
    Track upright(double value, String name) {
        parts.add(tag("line").attr("class", name).attr("x1", x(value)).attr("x2", x(value)).attr("y1", "0")
                .attr("y2", "100%"));
        return this;
    }

    /** Where it stood before. */
    Track ring(double value) {
        parts.add(sign("ring", RING, value));
        return this;
    }

    /** The group's own mark; an upright for the whole room, and a disc where several are shown as one. */
    Track mark(Node node, double value) {
        return switch (node.kind()) {
            case WHOLE -> upright(value, "whole-mark");
            case GROUP -> mark(MARKS.get(node.place() % MARKS.size()), value);
            case WIDER, UNSAID -> mark(MARKS.getFirst(), value);
        };
    }

    /** The shape of that mark, around 0, 0 in units of a twentieth of its size. */
    static String shape(List<Node> nodes) {
        return nodes.size() == 1 && nodes.getFirst().kind() == Node.Kind.GROUP
                ? MARKS.get(nodes.getFirst().place() % MARKS.size()) : MARKS.getFirst();
    }

    /** One or several groups that are shown as one; none is somebody without a place, such as a table. */
    Track mark(List<Node> nodes, double value) {
        return nodes.size() == 1 ? mark(nodes.getFirst(), value) : mark(MARKS.getFirst(), value);
    }

    private Track mark(String shape, double value) {
        parts.add(sign("sign", shape, value));
        return this;
    }

    DomContent drawn(String name) {
        return tag("svg").attr("class", "track " + name).attr("aria-hidden", "true").attr("focusable", "false")
                .with(parts);
    }

    /** A shape around this place: an SVG of its own has units of its own, and shows what lies outside of it. */
    private DomContent sign(String name, String shape, double value) {
        return tag("svg").attr("class", name).attr("x", x(value)).attr("y", "50%").attr("width", "1em")
                .attr("height", "1em").attr("viewBox", "0 0 20 20").attr("overflow", "visible")
                .with(tag("path").attr("d", shape));
    }

    private ContainerTag<?> rect(String name, double low, double high) {
        return tag("rect").attr("class", name).attr("x", x(low)).attr("width", percent(at(high) - at(low)))
                .attr("height", "100%");
    }

    private static ContainerTag<?> line(String name, String start, String end) {
        return tag("line").attr("class", name).attr("x1", start).attr("x2", end).attr("y1", "50%").attr("y2", "50%");
    }

    private double at(double value) {
        var margin = from == 0 ? 0 : MARGIN;
        return margin + (100 - 2 * margin) * (value - from) / (to - from);
    }

    private String x(double value) {
        return percent(at(value));
    }

    private static String percent(double value) {
        return decimal(value) + "%";
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
