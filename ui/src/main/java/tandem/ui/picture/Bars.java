package tandem.ui.picture;

import static j2html.TagCreator.li;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;

import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import j2html.tags.specialized.LiTag;
import java.util.Locale;

/** Bars whose length is a share, from zero to the whole track. What they say stands beside them as text. */
final class Bars {
    private Bars() {
    }

    /** A bar with its label on top, and number and share at its end. @param apart not one of the options */
    static LiTag row(String key, String label, int count, int of, boolean apart) {
        return li().withClass(apart ? "bar-row apart" : "bar-row").attr("data-key", key)
                .with(span(label).withClass("bar-label"), lying(count, of),
                        span(Figures.share(count, of)).withClass("bar-figures"));
    }

    private static DomContent lying(int count, int of) {
        return lying(of == 0 ? 0 : (double) count / of);
    }

    /** A bar that lies. @param share from 0 to 1 */
    static DomContent lying(double share) {
        return svg("bar", "0 0 100 10").with(tag("rect").attr("class", "bar-fill").attr("height", "10")
                .attr("width", decimal(100 * share)));
    }

    /** A bar that stands on its foot. @param height from 0 to 1 */
    static DomContent standing(double height) {
        return svg("bar", "0 0 10 100").with(tag("rect").attr("class", "column").attr("width", "10")
                .attr("height", decimal(100 * height)).attr("y", decimal(100 - 100 * height)));
    }

    private static ContainerTag<?> svg(String name, String viewBox) {
        return tag("svg").attr("class", name).attr("viewBox", viewBox).attr("preserveAspectRatio", "none")
                .attr("aria-hidden", "true").attr("focusable", "false");
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
