package tandem.ui.print;

import static j2html.TagCreator.article;
import static j2html.TagCreator.div;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;
import j2html.tags.specialized.ArticleTag;
import java.util.stream.Stream;

/** Join slips of size A6, four on a page of A4: to be cut and handed out. */
public final class JoinSlips {
    private static final int A_PAGE = 4;

    private JoinSlips() {
    }

    /** A whole HTML page: one sheet, to be printed as often as slips are needed. */
    public static String html(Invitation to) {
        var slips = Stream.generate(() -> slip(to)).limit(A_PAGE).toArray(DomContent[]::new);
        return PrintPage.page("slips", section(slips).withClass("sheet"));
    }

    private static ArticleTag slip(Invitation to) {
        return article(p(to.title()).withClass("title"), p(to.partnership()).withClass("partnership"),
                div(PrintPage.qr(to), div(p(to.typed()).withClass("address"), p(to.code().shown()).withClass("code"))
                        .withClass("typed")).withClass("join"),
                PrintPage.how(to)).withClass("slip");
    }
}
