package tandem.ui.session;

import static j2html.TagCreator.b;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.stream.IntStream;
import tandem.question.Agreement;
import tandem.question.Pause;
import tandem.session.RoundId;
import tandem.session.ScreenView;
import tandem.session.Session;
import tandem.session.Step;
import tandem.session.StepView;
import tandem.ui.picture.ContrastsPicture;
import tandem.ui.picture.DecidedPicture;
import tandem.ui.picture.Lens;
import tandem.ui.picture.Picture;
import tandem.ui.picture.Setting;
import tandem.ui.picture.QrCode;

/** The room screen as HTML: the question, its picture, and one line at the foot. Nothing else, ever. */
record ScreenPage(ScreenView view, Tonight tonight, JoinAddress address, JoinShown join, Lens lens) {
    String html() {
        if (view.blank()) {
            return main(p(word("blank")).withClass("unseen")).withClass("screen blank").render();
        }
        return switch (view.state()) {
            case LOBBY -> lobby();
            case ENDED -> ended();
            case LIVE -> view.step().map(this::step).orElseGet(this::lobby);
        };
    }

    private String lobby() {
        return page("lobby", section().withClass("stage").attr("data-key", "lobby")
                .with(p(view.partnership()).withClass("kicker"), headline(view.title()), howToJoin(), seats()));
    }

    private String ended() {
        return main().withClass("screen ended").with(section().withClass("stage").attr("data-key", "ended")
                .with(headline(word("ended.title")), p(word("ended.text")).withClass("talk"))).render();
    }

    private String step(StepView step) {
        if (step.question() instanceof Pause pause) {
            return pause(pause);
        }
        if (join == JoinShown.WHOLE_SCREEN) {
            return page("joining", section().withClass("stage").attr("data-key", "joining")
                    .with(headline(word("join.title")), howToJoin(), seats()));
        }
        if (view.contrasts().isPresent()) {
            return page("contrasting", section().withClass("stage").attr("data-key", "contrasting")
                    .with(rawHtml(ContrastsPicture.html(view.contrasts().get()))));
        }
        if (step.question() instanceof Agreement agreement) {
            return page("agreeing", section().withClass("stage").attr("data-key", "agreeing")
                    .with(new AgreementWords(agreement, view.k(), view.keep(), tonight).html(), seats()));
        }
        return page("asking", section().withClass("stage").attr("data-key", "step-" + step.number())
                .with(subject(), headline(step.question().prompt()), talkFirst(step), decided(), picture(step),
                        div().withClass("pager").attr("data-key", "pager")));
    }

    private String pause(Pause pause) {
        return main().withClass("screen pause").with(
                section(pause.prompt().isEmpty() ? each() : headline(pause.prompt())).withClass("stage")
                        .attr("data-key", "pause"),
                footer(where()).withClass("foot").attr("data-key", "foot")).render();
    }

    private String page(String name, DomContent stage) {
        return main().withClass("screen " + name).with(stage,
                footer(where(), timer(), counts(), corner()).withClass("foot").attr("data-key", "foot")).render();
    }

    private static DomContent headline(String words) {
        var size = words.length() <= 70 ? "short" : words.length() <= 150 ? "medium" : words.length() <= 300 ? "long"
                : "longest";
        return h1(words).withClasses("headline", size).attr("data-key", "headline");
    }

    private DomContent subject() {
        return view.subject().isEmpty() ? each() : p(text(word("subject") + " "), b(view.subject()))
                .withClass("subject").attr("data-key", "subject");
    }

    /** While nothing is shown yet. */
    private DomContent talkFirst(StepView step) {
        var before = step.state() == Step.State.SHOWING || step.state() == Step.State.OPEN;
        return !before || step.talkFirst().isEmpty() ? each()
                : p(step.talkFirst()).withClass("talk").attr("data-key", "talk");
    }

    /** What was decided here; at most a screenful, so it stands before what was proposed. */
    private DomContent decided() {
        return view.made().isEmpty() ? each() : rawHtml(DecidedPicture.html(view.made(), view.partners()));
    }

    private DomContent picture(StepView step) {
        var round = new RoundId(step.number(), step.round());
        return rawHtml(view.result().map(result -> Picture.of(step.question(), result, view.k()).by(lens).brief())
                .orElseGet(() -> Picture.awaiting(step.question(), round))
                .in(new Setting(view.partners(), view.finished())).html());
    }

    private DomContent howToJoin() {
        return div().withClass("how").attr("data-key", "how").with(
                div().withClass("how-words").with(
                        p(text(word("join.open") + " "), b(address.host()).withClass("address")).withClass("how-line"),
                        p(word("join.code")).withClass("how-line"),
                        p(view.code().shown()).withClass("code"),
                        p(word("join.or-scan")).withClass("how-scan")),
                qr());
    }

    private DomContent qr() {
        return div(rawHtml(QrCode.svg(address.page(), SessionWords.text("screen.qr", address.host()))))
                .withClass("qr-frame").attr("data-key", "qr");
    }

    private DomContent seats() {
        var partners = view.partners();
        var groups = IntStream.range(0, partners.size()).mapToObj(i -> seat("seat-" + partners.get(i).id(),
                "partner-" + (1 + i % 8) + " partner-mark", partners.get(i).name(),
                view.here().in(partners.get(i).id())));
        var unsaid = view.here().unsaid() == 0 ? each()
                : seat("seat-unsaid", "unsaid", word("unsaid"), view.here().unsaid());
        return ul().withClass("seats").attr("data-key", "seats").with(groups).with(unsaid);
    }

    private static DomContent seat(String key, String mark, String name, int here) {
        return li(span(name).withClass(mark), b(String.valueOf(here))).withClass(here == 0 ? "seat none" : "seat")
                .attr("data-key", key);
    }

    private DomContent where() {
        return span(b(view.code().shown()).withClass("foot-code"), span(address.host()).withClass("foot-address"))
                .withClass("foot-where").attr("data-key", "where");
    }

    private DomContent timer() {
        var timer = view.step().filter(step -> step.state() == Step.State.OPEN).flatMap(step -> step.deadline()
                .<DomContent>map(deadline -> span(Clocks.until(deadline), text(" " + word("left"))))
                .or(() -> step.left().map(left -> span(Clocks.minutes(left) + " " + word("held")))));
        return span(timer.orElse(each())).withClass("foot-timer").attr("data-key", "timer");
    }

    private DomContent counts() {
        var opened = view.state() == Session.State.LIVE && view.step().filter(step -> step.round() > 0).isPresent();
        var here = view.here().total();
        return span(opened ? SessionWords.text("screen.answered-here", view.answered(), here)
                : SessionWords.text("screen.here", here)).withClass("foot-counts").attr("data-key", "counts");
    }

    private DomContent corner() {
        return join == JoinShown.CORNER && view.state() == Session.State.LIVE ? qr() : each();
    }

    private static String word(String key) {
        return SessionWords.text("screen." + key);
    }
}
