package tandem.ui.picture;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.TagCreator;
import j2html.tags.DomContent;
import java.util.List;

/** Tables whose first column names the row. */
final class Tables {
    private Tables() {
    }

    /** @param rows each as long as the heads */
    static DomContent of(String title, List<String> heads, List<List<String>> rows) {
        return ofContent(title, heads, rows.stream()
                .map(row -> row.stream().<DomContent>map(TagCreator::text).toList()).toList());
    }

    /** The same of cells that are more than text. */
    static DomContent ofContent(String title, List<String> heads, List<List<DomContent>> rows) {
        var head = tr().with(heads.stream().map(text -> th(text).attr("scope", "col")));
        var body = rows.stream().map(row -> tr().with(th(row.getFirst()).attr("scope", "row"))
                .with(row.stream().skip(1).map(cell -> td(cell))));
        return div(table(caption(title), thead(head), tbody().with(body.map(DomContent.class::cast))))
                .withClass("table-wrap");
    }
}
