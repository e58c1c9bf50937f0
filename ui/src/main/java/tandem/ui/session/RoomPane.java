package tandem.ui.session;

import static j2html.TagCreator.a;
import static j2html.TagCreator.b;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.Locale;
import java.util.stream.IntStream;
import tandem.session.Session;
import tandem.session.Step;

/** Who is here, how many have answered, and the ways out of the console. */
record RoomPane(Sight sight, String screenKey) {
    String html() {
        return div(h2(word("title")), answered(), div(groups(), watching(), together(), shown()).withClass("groups"),
                join(), links())
                .withClass("room").render();
    }

    private DomContent answered() {
        var view = sight.view();
        var here = view.here().total();
        var opened = sight.live() && view.step().filter(step -> step.round() > 0).isPresent();
        var most = Math.max(1, Math.max(here, view.answered()));
        return div(
                p(b(String.valueOf(opened ? view.answered() : here)),
                        span(" " + SessionWords.text(opened ? "room.answered" : "room.here", here)))
                        .withClass("big-count"),
                opened ? tag("svg").attr("class", "progress").attr("viewBox", "0 0 100 4")
                        .attr("preserveAspectRatio", "none").attr("aria-hidden", "true")
                        .with(tag("rect").attr("class", "bar-fill").attr("height", "4").attr("width",
                                String.format(Locale.ROOT, "%.1f", 100.0 * view.answered() / most))) : each(),
                warning(view.here().outOfReach() > 0 && view.state() != Session.State.ENDED, "out-of-reach",
                        view.here().outOfReach()),
                warning(view.tooLate() > 0 && !sight.stepIs(Step.State.OPEN), "too-late", view.tooLate()))
                .withClass("answered").attr("data-key", "answered");
    }

    private static DomContent warning(boolean so, String key, int count) {
        return so ? p(SessionWords.text("room." + key, count)).withClass("care").attr("data-key", key) : each();
    }

    private DomContent groups() {
        var view = sight.view();
        var partners = view.partners();
        var unsaid = view.here().unsaid() == 0 ? each()
                : li(span(SessionWords.text("screen.unsaid")), b(String.valueOf(view.here().unsaid())))
                        .attr("data-key", "unsaid");
        return ul().withClass("group-list").attr("aria-label", word("groups")).with(
                IntStream.range(0, partners.size()).mapToObj(i -> {
                    var here = view.here().in(partners.get(i).id());
                    return li(span(partners.get(i).name()).withClass("partner-mark partner-" + (1 + i % 8)),
                            b(String.valueOf(here)))
                            .withClass(here == 0 ? "none" : "").attr("data-key", partners.get(i).id().value());
                })).with(unsaid);
    }

    private DomContent watching() {
        var count = sight.view().here().watching();
        return count == 0 ? each() : p(SessionWords.text("room.watching", count)).withClass("quiet");
    }

    private DomContent together() {
        var names = sight.together();
        return names.isEmpty() ? each() : p(SessionWords.text("room.together", String.join(", ", names)))
                .withClass("quiet").attr("data-key", "together");
    }

    /** What the session's minimum does with those who are here (rules.md B8). */
    private DomContent shown() {
        return sight.view().state() == Session.State.ENDED ? each()
                : p(sight.tonight().sentence()).withClass("quiet shown-tonight").attr("data-key", "shown");
    }

    private DomContent join() {
        return div(h3(word("join")), p(b(sight.view().code().shown()).withClass("join-code")),
                p(sight.address().host()).withClass("quiet join-address")).withClass("join").attr("data-key", "join");
    }

    private DomContent links() {
        var code = sight.view().code().value();
        var id = sight.view().id();
        var record = "/api/v1/sessions/" + id + "/record?format=";
        return nav(h3(word("open")),
                ul(link("/screen/" + code + "#" + screenKey, "screen"), link("/j/" + code + "?helper=1", "helper"),
                        link("/print/" + id + "/slips", "slips"), link("/print/" + id + "/poster", "poster"),
                        link("/facilitate/sessions/" + id + "/check", "check")),
                h3(word("record")),
                ul(link(record + "summary", "summary"), link(record + "html", "html"), link(record + "csv", "csv"),
                        link(record + "json", "json"))
                        .withClass("inline"))
                .withClass("links").attr("aria-label", word("links")).attr("data-key", "links");
    }

    private static DomContent link(String where, String key) {
        return li(a(word("link." + key)).withHref(where).withTarget("_blank").withRel("noopener")
                .attr("router-ignore"));
    }

    private static String word(String key) {
        return SessionWords.text("room." + key);
    }
}
