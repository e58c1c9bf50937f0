package tandem.ui.session;

import static j2html.TagCreator.b;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.header;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;

import j2html.tags.DomContent;
import java.time.Duration;
import java.time.Instant;
import tandem.session.FacilitatorView;
import tandem.session.Session;
import tandem.session.Step;

/** The head of the console: what runs, its code, and the clock against the plan. */
record ConsoleHead(Sight sight) {
    String html() {
        var view = sight.view();
        return header().withClass("head").with(
                div(h1(view.title()).withClass("head-title"), p(view.partnership()).withClass("head-partnership"))
                        .withClass("head-names"),
                div(span(SessionWords.text("head.code")).withClass("head-label"), b(view.code().shown()))
                        .withClass("head-code"),
                clock(view)).render();
    }

    private DomContent clock(FacilitatorView view) {
        var planned = minutes(view, view.agenda().size());
        if (view.state() == Session.State.ENDED) {
            return div(span(SessionWords.text("head.ended"))).withClass("head-clock");
        }
        return div(view.startedAt().map(start -> (DomContent) rawHtml(SessionWords.text("head.running",
                        span().attr("data-since", start.toString()).render(), planned)))
                        .orElseGet(() -> span(SessionWords.text("head.planned", planned))),
                view.startedAt().map(start -> (DomContent) span(pace(view, start)).withClass("head-pace"))
                        .orElse(each()))
                .withClass("head-clock");
    }

    /** How far the room is from the plan, by the steps behind it; a step is late when its own minutes are over. */
    private String pace(FacilitatorView view, Instant start) {
        var place = view.step().map(view.agenda()::indexOf).orElse(0);
        var so = Duration.between(start, sight.now()).toMinutes();
        var late = so - minutes(view, place + 1);
        if (late > 0) {
            return SessionWords.text("head.behind", late);
        }
        var early = minutes(view, place) - so;
        return early > 0 ? SessionWords.text("head.ahead", early) : SessionWords.text("head.on-time");
    }

    private static long minutes(FacilitatorView view, int steps) {
        return view.agenda().stream().limit(steps).filter(step -> !step.skipped() || wasHere(step))
                .mapToLong(step -> step.item().minutes()).sum();
    }

    private static boolean wasHere(Step step) {
        return step.round() > 0;
    }
}
