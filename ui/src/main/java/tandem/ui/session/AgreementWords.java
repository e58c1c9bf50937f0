package tandem.ui.session;

import static j2html.TagCreator.div;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;
import tandem.question.Agreement;

/**
 * What a room agrees on, in three sentences: what the session is for, who sees what, and where it lives.
 *
 * @param k    the fewest seats whose answers are shown together
 * @param keep for how many days all is kept after the end; 0 until somebody deletes it
 * @param tonight what k does with those who are here
 */
record AgreementWords(Agreement agreement, int k, int keep, Tonight tonight) {
    DomContent html() {
        return div().withClass("agreement").attr("data-key", "agreement").with(
                h1(agreement.prompt()).withClass("headline short").attr("data-key", "headline"),
                sentence("who", SessionWords.text("agree.who", k) + " " + tonight.sentence()),
                sentence("kept", SessionWords.text(keep == 0 ? "agree.kept-on" : "agree.kept", keep)),
                p(SessionWords.text("agree.watch")).withClass("agreement-watch"));
    }

    private static DomContent sentence(String key, String words) {
        return section(h2(SessionWords.text("agree." + key + ".title")), p(words)).withClass("agreement-part");
    }
}
