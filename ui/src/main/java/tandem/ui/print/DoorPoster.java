package tandem.ui.print;

import static j2html.TagCreator.article;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

/** A poster of size A3 for the door; printed on A4, it fits as well. */
public final class DoorPoster {
    private DoorPoster() {
    }

    /** A whole HTML page: one sheet. */
    public static String html(Invitation to) {
        return PrintPage.page("poster", section(article(
                p(to.title()).withClass("title"), p(to.partnership()).withClass("partnership"), PrintPage.qr(to),
                p(to.typed()).withClass("address"), p(to.code().shown()).withClass("code"), PrintPage.how(to))
                .withClass("door")).withClass("sheet"));
    }
}
