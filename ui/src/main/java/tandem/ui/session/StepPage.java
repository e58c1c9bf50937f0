package tandem.ui.session;

import static j2html.TagCreator.b;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static java.util.stream.Collectors.joining;

import j2html.tags.DomContent;
import java.util.Locale;
import tandem.partnership.Partner;
import tandem.question.Agreement;
import tandem.session.FacilitatorView;
import tandem.session.Step;
import tandem.session.StepView;
import tandem.ui.picture.Picture;

/** The current step as the facilitator reads it: where it stands, its words, and what people see of it. */
record StepPage(Sight sight) {
    /** From here on a question is set smaller. */
    private static final int LONG = 120;

    String html() {
        var view = sight.view();
        return section().withClass("step").with(switch (view.state()) {
            case LOBBY -> lobby(view);
            case ENDED -> ended(view);
            case LIVE -> view.step().flatMap(step -> view.stepView().map(seen -> step(view, step, seen)))
                    .orElse(each());
        }).render();
    }

    private static DomContent lobby(FacilitatorView view) {
        return each(state("lobby"), h2(view.title()),
                p(word(view.here().total() == 0 ? "lobby.empty" : "lobby.text")).withClass("lead"));
    }

    private static DomContent ended(FacilitatorView view) {
        var until = view.undoUntil().filter(_ -> !view.sealed());
        return each(state(view.sealed() ? "sealed" : "ended"), h2(word("ended.title")),
                p(word(view.sealed() ? "ended.sealed" : "ended.text")).withClass("lead"),
                until.map(instant -> (DomContent) p(text(word("ended.undo") + " "), Clocks.until(instant))
                        .attr("data-until", instant.toString())).orElse(each()));
    }

    private DomContent step(FacilitatorView view, Step step, StepView seen) {
        return each(place(step, seen), state(state(step)), subject(view),
                question(step.question().prompt()),
                step.item().talkFirst().isEmpty() ? each() : p(step.item().talkFirst()).withClass("talk"),
                timer(step, seen), agreement(view, step), frame(step), visibility(view, step),
                guessed(view, seen), held(view, seen), contrasts(view));
    }

    private static DomContent agreement(FacilitatorView view, Step step) {
        return step.question() instanceof Agreement ? p(SessionWords.text("step.agreement", view.k())).withClass("lead")
                : each();
    }

    /** Whom the others guess about, or will when it opens. */
    private static DomContent guessed(FacilitatorView view, StepView seen) {
        var planned = view.guessed().filter(_ -> seen.state() != Step.State.OPEN);
        return seen.about().or(() -> planned).<DomContent>map(about ->
                p(SessionWords.text("step.guess", about.name())).withClass("quiet")
                .attr("data-key", "guess")).orElse(each());
    }

    /** Whose words are held back by those who look after them. */
    private static DomContent held(FacilitatorView view, StepView seen) {
        var names = view.partners().stream().filter(partner -> seen.held().contains(partner.id())).map(Partner::name)
                .collect(joining(", "));
        return names.isEmpty() ? each() : p(SessionWords.text("step.held", names)).withClass("care")
                .attr("data-key", "held");
    }

    private static DomContent contrasts(FacilitatorView view) {
        return view.contrastsShown() ? p(word("contrasts")).withClass("care").attr("data-key", "contrasts") : each();
    }

    private static DomContent question(String prompt) {
        return h2(prompt.isEmpty() ? word("pause") : prompt)
                .withClasses("question", prompt.length() > LONG ? "long" : "").attr("data-key", "question");
    }

    private static DomContent place(Step step, StepView seen) {
        var here = step.arrived().map(at -> span().attr("data-since", at.toString()).render()).orElse("0");
        return p(rawHtml(SessionWords.text("step.place", seen.position(), seen.of(), step.item().minutes(), here)))
                .withClass("place").attr("data-key", "place");
    }

    private static String state(Step step) {
        return step.question() instanceof Agreement ? "agreement" : !step.question().asks() ? "pause"
                : step.state() == Step.State.OPEN && step.round() > 1 ? "open-again"
                : step.state().name().toLowerCase(Locale.ROOT);
    }

    private static DomContent state(String name) {
        return p(word("state." + name)).withClasses("state", "is-" + name).attr("data-key", "state");
    }

    private static DomContent subject(FacilitatorView view) {
        return view.subject().isEmpty() ? each()
                : p(text(SessionWords.text("screen.subject") + " "), b(view.subject())).withClass("subject");
    }

    private DomContent timer(Step step, StepView seen) {
        if (step.state() != Step.State.OPEN) {
            return each();
        }
        return seen.deadline().map(deadline -> (DomContent) p(b(Clocks.until(deadline)),
                        text(" " + word(sight.closing() ? "timer.closing" : "timer.left")))
                        .withClass(sight.closing() ? "timer closing" : "timer").attr("data-key", "timer"))
                .or(() -> seen.left().map(left -> p(b(Clocks.minutes(left)), text(" " + word("timer.held")))
                        .withClass("timer").attr("data-key", "timer")))
                .orElse(each());
    }

    /** What people can answer; once the round is closed, the result stands in its place. */
    private DomContent frame(Step step) {
        var before = step.state() == Step.State.SHOWING || step.state() == Step.State.OPEN;
        return before && sight.view().result().isEmpty()
                ? div(rawHtml(Picture.awaiting(step.question(), step.roundId()).in(sight.setting()).html()))
                        .withClass("frame") : each();
    }

    private static DomContent visibility(FacilitatorView view, Step step) {
        var key = switch (step.question().visibility()) {
            case ANONYMOUS -> "anonymous";
            case WHOLE_ROOM -> "whole-room";
            case NAMED -> "named";
        };
        return step.question().asks()
                ? p(SessionWords.text("step.visibility." + key, view.k())).withClass("quiet visibility") : each();
    }

    private static String word(String key) {
        return SessionWords.text("step." + key);
    }
}
