package tandem.server.codec;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.partnership.CommitmentId;
import tandem.partnership.PartnerId;
import tandem.question.SinceLastTime;
import tandem.question.TakesProposals;
import tandem.session.FacilitatorView;
import tandem.session.Here;
import tandem.session.JoinCode;
import tandem.session.Mine;
import tandem.session.ParticipantView;
import tandem.session.Proposal;
import tandem.session.Seat;
import tandem.session.Session;
import tandem.session.Step;
import tandem.session.StepView;
import tandem.ui.picture.WhatFollows;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What each place may see of a session, as JSON. */
public final class ViewCodec {
    /** So much of a result goes along with a view, which has to stay below 8 KB; the rest is asked for. */
    private static final int RESULT_BYTES = 3_000;
    private static final int QUESTION_BYTES = 3_000;

    private ViewCodec() {
    }

    /** Without the server's now, so that equal views have equal bytes; {@link #now} adds it. */
    public static ObjectNode participant(ParticipantView view, String version) {
        var out = Json.object();
        var session = out.putObject("session").put("code", view.code().value()).put("title", view.title())
                .put("partnership", view.partnership()).put("subject", emptyAsNull(view.subject()))
                .put("state", Fields.word(view.state()))
                .put("endedAt", view.endedAt().map(Instant::toString).orElse(null));
        var partners = session.putArray("partners");
        view.partners().forEach(partner -> partners.add(PartnershipCodec.json(partner)));
        session.put("asksName", view.asksName()).put("k", view.k()).put("keepDays", view.keep())
                .put("agreed", view.agreed());
        view.step().ifPresentOrElse(step -> out.set("step", step(step).<ObjectNode>set("question",
                shortened(step, view.code()))), () -> out.putNull("step"));
        if (view.result().isPresent() && view.step().isPresent()) {
            out.set("result", ResultCodec.result(view.result().get(), view.step().get().question(), view.k(),
                    RESULT_BYTES));
        } else {
            out.putNull("result");
        }
        // what it is of the commitments is asked for: here stands only whether anything changed
        out.put("commitments", view.made().isEmpty() ? null : Integer.toHexString(view.made().hashCode()));
        view.step().filter(step -> step.question() instanceof SinceLastTime)
                .ifPresent(_ -> out.set("finished", finished(view.finished())));
        return out.put("contrasts", view.contrasts().isPresent()).put("mine", view.personal()).put("version", version);
    }

    /** A long question goes without its many parts, and says where they are. */
    private static ObjectNode shortened(StepView step, JoinCode code) {
        var question = QuestionCodec.question(step.question());
        var text = Json.text(question);
        if (text.length() <= QUESTION_BYTES || !(step.question() instanceof TakesProposals)) {
            return question;
        }
        for (var parts : List.of("statements", "asked")) {
            if (question.has(parts)) {
                question.putArray(parts);
            }
        }
        return question.put("more", "/api/v1/s/" + code.value() + "/question/" + step.number() + "?v="
                + Integer.toHexString(text.hashCode()));
    }

    public static ObjectNode now(ObjectNode view, Instant now) {
        return view.put("now", now.toString());
    }

    private static ObjectNode step(StepView step) {
        var out = Json.object().put("index", step.number()).put("position", step.position()).put("of", step.of())
                .put("state", Fields.word(step.state())).put("round", step.round());
        out.set("question", QuestionCodec.question(step.question()));
        out.put("talkFirst", emptyAsNull(step.talkFirst()))
                .put("deadline", step.deadline().map(Instant::toString).orElse(null));
        if (step.question().tells()) {
            out.put("told", step.told());
        }
        step.left().ifPresentOrElse(left -> out.put("pausedSeconds", left.toSeconds()),
                () -> out.putNull("pausedSeconds"));
        out.set("guess", guess(step).orElse(null));
        return out;
    }

    /** What is asked beside the question (rules.md C11). */
    private static Optional<ObjectNode> guess(StepView step) {
        return step.about().flatMap(about -> step.question().guess().map(guess -> {
            var out = Json.object().put("about", about.id().value());
            out.set("question", QuestionCodec.question(guess));
            return out;
        }));
    }

    /** @param session in which she sits */
    public static ObjectNode mine(Mine mine, Session session) {
        var seat = mine.seat();
        var out = Json.object().put("partner", seat.partner() == null ? null : seat.partner().value())
                .put("name", seat.name()).put("watching", seat.watching()).put("helper", seat.helper())
                .put("speaks", Fields.word(seat.speaks())).put("waits", seat.waits())
                .put("canChangePartner", mine.canChangePartner()).put("canTakeBack", mine.canTakeBack())
                .put("keepsWords", mine.keepsWords()).put("wordsHeld", mine.keepsWords() && session.step()
                        .filter(step -> step.held().contains(Objects.requireNonNull(seat.partner()))).isPresent());
        var answers = out.putArray("answers");
        mine.answers().forEach(given -> {
            var answer = answers.addObject().put("step", given.slot().round().step())
                    .put("round", given.slot().round().round()).put("item", given.slot().item())
                    .put("revision", given.revision());
            answer.set("answer", QuestionCodec.answer(given.answer()));
            answer.put("kept", given.kept());
        });
        mine.spot().ifPresent(spot -> out.set("spot", OpinionsCodec.spot(spot, session.here())));
        var own = out.putArray("own");
        mine.own().forEach(one -> proposal(one.proposal(), own.addObject().put("step", one.slot().round().step())
                .put("round", one.slot().round().round()).put("item", one.slot().item())));
        return out;
    }

    private static void proposal(Proposal proposal, ObjectNode out) {
        out.put("card", proposal.card().value()).put("text", proposal.text())
                .put("state", Fields.word(proposal.state()));
    }

    /** The counts' own event: at most 100 bytes. */
    public static ObjectNode counts(int step, int round, int answered, int here) {
        return Json.object().put("step", step).put("round", round).put("answered", answered).put("here", here);
    }

    /** Everything that the facilitator sees, her private notes included. */
    public static ObjectNode facilitator(FacilitatorView view, Instant now) {
        var out = Json.object().put("id", view.id().toString()).put("code", view.code().value())
                .put("title", view.title()).put("partnership", view.partnership()).put("k", view.k())
                .put("subject", emptyAsNull(view.subject())).put("state", Fields.word(view.state()))
                .put("blank", view.blank()).put("sealed", view.sealed()).put("seq", view.seq())
                .put("endedAt", text(view.endedAt().orElse(null)))
                .put("undoUntil", text(view.undoUntil().orElse(null)))
                .put("undoes", view.undoes().map(act -> act.value().toString()).orElse(null));
        var agenda = out.putArray("agenda");
        view.agenda().forEach(step -> agenda.add(agendaItem(step)));
        view.stepView().ifPresentOrElse(step -> out.set("step", step(step)), () -> out.putNull("step"));
        if (view.result().isPresent() && view.step().isPresent()) {
            out.set("result", ResultCodec.result(view.result().get(), view.step().get().question(), view.k(),
                    Integer.MAX_VALUE));
        } else {
            out.putNull("result");
        }
        // read before it is told
        view.step().flatMap(step -> view.result().flatMap(result -> WhatFollows.sentence(step.question(), result,
                view.k()))).ifPresent(said -> out.put("follows", said));
        out.put("guessed", view.guessed().map(partner -> partner.id().value()).orElse(null));
        out.put("answered", view.answered()).put("tooLate", view.tooLate());
        out.set("here", here(view.here()));
        out.set("waiting", waiting(view.waiting()));
        out.put("contrasts", view.contrastsShown());
        var proposals = out.putArray("proposals");
        view.proposals().forEach(proposal -> proposal(proposal, proposals.addObject()
                .put("step", proposal.round().step()).put("round", proposal.round().round())));
        out.set("commitments", CommitmentCodec.made(view.decided().made(), view.partners()));
        out.set("finished", finished(view.decided().finished()));
        return now(out, now);
    }

    private static ArrayNode finished(Set<CommitmentId> ids) {
        var out = Json.object().arrayNode();
        ids.stream().sorted().forEach(id -> out.add(id.value()));
        return out;
    }

    private static ObjectNode agendaItem(Step step) {
        var out = QuestionCodec.item(step.item()).put("index", step.number())
                .put("state", step.finished() ? "finished" : Fields.word(step.state())).put("round", step.round())
                .put("skipped", step.skipped()).put("note", step.note())
                .put("about", step.about().map(PartnerId::value).orElse(null));
        var kept = out.putArray("kept");
        step.keptIn(step.round()).forEach(card -> kept.add(card.value()));
        return out;
    }

    /** Of which groups those are who wait to be let in; who they are is not said. */
    private static ObjectNode waiting(List<Seat> waiting) {
        var out = Json.object().put("total", waiting.size());
        var groups = out.putObject("groups");
        waiting.stream().map(Seat::partner).filter(Objects::nonNull)
                .collect(Collectors.groupingBy(PartnerId::value, TreeMap::new, Collectors.counting()))
                .forEach(groups::put);
        return out.put("unsaid", waiting.stream().filter(seat -> seat.partner() == null).count());
    }

    private static ObjectNode here(Here here) {
        var out = Json.object().put("total", here.total());
        var groups = out.putObject("groups");
        here.byPartner().forEach((partner, seats) -> groups.put(partner.value(), seats));
        return out.put("unsaid", here.unsaid()).put("watching", here.watching()).put("outOfReach", here.outOfReach());
    }

    private static @Nullable String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
