package tandem.ui.print;

import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.document;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.title;

import j2html.tags.DomContent;
import j2html.tags.UnescapedText;
import j2html.tags.specialized.OlTag;
import tandem.ui.picture.QrCode;
import tandem.ui.words.Words;

/** What slips and poster have in common: a page with a bar that is not printed, and three lines of how. */
final class PrintPage {
    static final Words WORDS = Words.of("tandem.ui.print");

    private PrintPage() {
    }

    /** @param kind the class of the body, by which the style sheet knows the paper */
    static String page(String kind, DomContent... sheets) {
        return document(html(
                head(meta().withCharset("utf-8"), title(WORDS.text(kind + ".title")),
                        meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                        link().withRel("stylesheet").withHref("/styles/tokens.css"),
                        link().withRel("stylesheet").withHref("/styles/print.css"),
                        script().withType("module").withSrc("/scripts/print.js")),
                body(header(h1(WORDS.text(kind + ".title")), p(WORDS.text(kind + ".how")),
                                button(WORDS.text("print")).withType("button").withClass("print").isHidden())
                                .withClass("not-printed"),
                        main(sheets)).withClass(kind)).withLang("en"));
    }

    static UnescapedText qr(Invitation to) {
        return rawHtml(QrCode.svg(to.joinPage(), WORDS.text("qr", to.typed())));
    }

    /** Three lines of how. */
    static OlTag how(Invitation to) {
        return ol(li(WORDS.text("how.1")),
                // the code in one piece: its hyphen is no place to break
                li(text(WORDS.text("how.2", to.typed()) + " "), span(to.code().shown()).withClass("whole"), text(".")),
                li(WORDS.text("how.3"))).withClass("how");
    }
}
