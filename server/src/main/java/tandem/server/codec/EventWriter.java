package tandem.server.codec;

import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnerId;
import tandem.session.ParticipantId;
import tandem.session.RoundId;
import tandem.session.SessionEvent;
import tandem.session.Slot;
import tandem.session.Voice;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of stored events. */
final class EventWriter {
    private EventWriter() {
    }

    static ObjectNode body(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Opened opened -> opened(opened);
            case SessionEvent.Joined(var seat) -> SeatCodec.json(seat);
            case SessionEvent.SeatChanged changed -> SeatCodec.json(changed);
            case SessionEvent.Admitted admitted -> SeatCodec.json(admitted);
            case SessionEvent.PassedOn(var participant) ->
                    Json.object().put("participant", participant.toString());
            case SessionEvent.Arrived(int step) -> step(step);
            case SessionEvent.Finished(int step) -> step(step);
            case SessionEvent.RoundOpened(var round) -> round(round);
            case SessionEvent.AnswerGiven given -> answer(given);
            case SessionEvent.AnswerTakenBack gone -> given(gone.slot(), gone.voice(), gone.partner(), gone.revision())
                    .put("afterwards", gone.afterwards());
            case SessionEvent.GuessAsked(int step, var about) -> step(step).put("about", id(about));
            case SessionEvent.GuessPlanned(int step, var guess) -> {
                var out = step(step);
                out.set("guess", QuestionCodec.guess(guess));
                yield out;
            }
            case SessionEvent.WordsHeld(int step, var partner, boolean held) ->
                    step(step).put("partner", partner.value()).put("held", held);
            case SessionEvent.ContrastsShown(boolean shown) -> Json.object().put("shown", shown);
            case SessionEvent.CommitmentMade(int step, var id, var commitment) ->
                    CommitmentCodec.write(commitment, step(step).put("commitment", id.value()));
            case SessionEvent.CommitmentDropped(var id) -> Json.object().put("commitment", id.value());
            case SessionEvent.CommitmentAccepted(var id, var by, boolean accepted) ->
                    Json.object().put("commitment", id.value()).put("by", id(by)).put("accepted", accepted);
            case SessionEvent.CommitmentFinished(var id, boolean finished) ->
                    Json.object().put("commitment", id.value()).put("finished", finished);
            case SessionEvent.RoundClosed(var round) -> round(round);
            case SessionEvent.Released(var release) -> ReleaseCodec.json(release);
            case SessionEvent.RoundDropped(var round) -> round(round);
            case SessionEvent.Revealed(var round) -> round(round);
            case SessionEvent.Hidden(var round) -> round(round);
            case SessionEvent.Told(var round, boolean told) -> round(round).put("told", told);
            case SessionEvent.DeadlineSet(var round, var deadline) ->
                    round(round).put("deadline", deadline.toString());
            case SessionEvent.DeadlinePaused(var round, var left) -> round(round).put("leftMillis", left.toMillis());
            case SessionEvent.DeadlineCleared(var round) -> round(round);
            case SessionEvent.Blanked(boolean blank) -> Json.object().put("blank", blank);
            case SessionEvent.SubjectSet(String subject) -> Json.object().put("subject", subject);
            case SessionEvent.StepEdited(int step, var question) -> {
                var out = step(step);
                out.set("question", QuestionCodec.question(question));
                yield out;
            }
            case SessionEvent.StepInserted(int step, int after, var item) -> {
                var out = step(step).put("after", after);
                out.set("item", QuestionCodec.item(item));
                yield out;
            }
            case SessionEvent.StepRemoved(int step) -> step(step);
            case SessionEvent.StepSkipped(int step, boolean skipped) -> step(step).put("skipped", skipped);
            case SessionEvent.CardKept(var round, var card, boolean kept) ->
                    round(round).put("card", card.value()).put("kept", kept);
            case SessionEvent.ProposalAdmitted(int step, var card, String words) ->
                    step(step).put("card", card.value()).put("words", words);
            case SessionEvent.FloorAnswered(int step, String question, boolean answered) ->
                    step(step).put("question", question).put("answered", answered);
            case SessionEvent.Noted(int step, String text) -> step(step).put("text", text);
            case SessionEvent.Ended(boolean idle) -> Json.object().put("idle", idle);
            case SessionEvent.EndUndone _ -> Json.object();
            case SessionEvent.Sealed _ -> Json.object();
            case SessionEvent.Redacted(var seqs) -> {
                var out = Json.object();
                var list = out.putArray("seqs");
                seqs.forEach(list::add);
                yield out;
            }
            case SessionEvent.Emptied _ -> throw new IllegalStateException("what was emptied stays empty");
        };
    }

    private static ObjectNode opened(SessionEvent.Opened opened) {
        var out = Json.object().put("code", opened.code().value());
        out.set("partnership", PartnershipCodec.json(opened.partnership()));
        out.set("questionSet", QuestionSetCodec.json(opened.questionSet()));
        return out.put("k", opened.k()).put("zone", opened.zone().getId()).put("keep", opened.keep());
    }

    private static ObjectNode answer(SessionEvent.AnswerGiven given) {
        var out = given(given.slot(), given.voice(), given.partner(), given.revision());
        out.set("answer", QuestionCodec.answer(given.answer()));
        return out;
    }

    private static ObjectNode given(Slot slot, Voice voice, @Nullable PartnerId partner, int revision) {
        var out = round(slot.round()).put("item", slot.item());
        switch (voice) {
            case Voice.Pseudonym(String value) -> out.put("pseudonym", value);
            case Voice.Seated(ParticipantId participant) -> out.put("participant", participant.toString());
            case Voice.Together(ParticipantId participant) -> out.put("together", participant.toString());
        }
        return out.put("partner", id(partner)).put("revision", revision);
    }

    static @Nullable String id(@Nullable PartnerId partner) {
        return partner == null ? null : partner.value();
    }

    private static ObjectNode step(int step) {
        return Json.object().put("step", step);
    }

    private static ObjectNode round(RoundId round) {
        return EventCodec.round(round);
    }
}
