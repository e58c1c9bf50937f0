package tandem.server.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import java.util.List;
import java.util.stream.Collectors;
import tandem.live.LiveSession;
import tandem.live.Outcome;
import tandem.question.Answer;
import tandem.question.TakesProposals;
import tandem.server.codec.Json;
import tandem.server.codec.QuestionCodec;
import tandem.session.Ballots;
import tandem.session.Mine;
import tandem.session.ParticipantId;
import tandem.session.RoundId;
import tandem.session.SessionCommand;
import tandem.session.Slot;
import tandem.session.Voice;
import tandem.words.Malformed;
import tandem.words.Reason;

/** What a participant answers, and takes back. */
@Controller("/api/v1/s/{code}")
final class AnswersController {
    private final Rooms rooms;
    private final Visitors visitors;

    AnswersController(Rooms rooms, Visitors visitors) {
        this.rooms = rooms;
        this.visitors = visitors;
    }

    @Put(uri = "/answers/{step}/{round}", consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> answer(String code, int step, int round, @Body byte[] body, HttpRequest<?> request) {
        var asked = new RoundId(step, round);
        return give(rooms.room(code, asked, request), Slot.answer(asked), body, request);
    }

    /** What is asked beside a question: what she thinks that another group answers, and what she adds of her own. */
    @Put(uri = "/answers/{step}/{round}/{item}", consumes = MediaType.APPLICATION_JSON,
            produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> answerBeside(String code, int step, int round, String item, @Body byte[] body,
                                      HttpRequest<?> request) {
        var slot = new Slot(new RoundId(step, round), item);
        var room = rooms.room(code, slot.round(), request);
        return slot.isGuess() || slot.isOwn() ? give(room, slot, body, request)
                : Problem.of("no-such-part", 404).response();
    }

    private HttpResponse<byte[]> give(LiveSession room, Slot slot, byte[] body, HttpRequest<?> request) {
        var participant = visitors.joined(room, request);
        var in = Json.read(body);
        var revision = in.number("revision");
        if (revision < 1) {
            throw new Malformed(Reason.NOT_BETWEEN, "the revision", 1, Integer.MAX_VALUE);
        }
        var read = QuestionCodec.answer(in.object("answer"));
        in.end();
        var answer = slot.isAnswer() ? fitted(read, room, slot, participant) : read;
        var voice = voice(room, slot, participant);
        var outcome = Submissions.submit(room,
                new SessionCommand.GiveAnswer(participant, voice, slot, revision, answer));
        if (!(outcome instanceof Outcome.Kept)) {
            return Submissions.problem(outcome, room).response();
        }
        // the one that stands: a page that was overtaken learns it so
        var moment = room.moment();
        var standing = moment.seats().seat(participant).map(seat -> seat.voice(voice))
                .flatMap(spoken -> moment.ballots().latest(slot, spoken)).map(Ballots.Given::revision).orElse(revision);
        return HttpResponse.ok(Json.bytes(Json.object().put("revision", standing)));
    }

    /** What of an answer concerns what is asked of this seat: nobody votes for her own question (rules.md C7). */
    private static Answer fitted(Answer answer, LiveSession room, Slot slot, ParticipantId participant) {
        var moment = room.moment();
        var step = moment.session().step(slot.round().step());
        var seat = moment.seats().seat(participant);
        if (step.isEmpty() || seat.isEmpty() || !(step.get().question() instanceof TakesProposals question)) {
            return answer;
        }
        var own = room.key().map(key -> Mine.own(step.get(), seat.get(), moment, key)).orElse(List.of());
        return question.fitted(answer, own.stream().map(one -> one.proposal().card().value())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Takes back all that this seat has answered. */
    @Delete(uri = "/answers", consumes = MediaType.ALL)
    HttpResponse<byte[]> takeBack(String code, HttpRequest<?> request) {
        var room = rooms.room(code, request);
        var participant = visitors.joined(room, request);
        return done(new SessionCommand.TakeBack(participant, Submissions.voices(room, participant)), room);
    }

    /** Holds back the words of the group that this seat looks after, or does so no more. */
    @Put(uri = "/words/{step}", consumes = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> holdWords(String code, int step, @Body byte[] body, HttpRequest<?> request) {
        var room = rooms.room(code, request);
        var participant = visitors.joined(room, request);
        var in = Json.read(body);
        var held = in.flag("held");
        in.end();
        return done(new SessionCommand.HoldWords(participant, step, held), room);
    }

    private static HttpResponse<byte[]> done(SessionCommand command, LiveSession room) {
        var outcome = Submissions.submit(room, command);
        return outcome instanceof Outcome.Kept ? HttpResponse.noContent()
                : Submissions.problem(outcome, room).response();
    }

    /** Where nothing links seats to answers any more, no voice can be had: nothing that is said then counts. */
    private static Voice voice(LiveSession room, Slot slot, ParticipantId participant) {
        var question = room.moment().session().step(slot.round().step()).map(step -> step.question());
        return question.flatMap(q -> room.key().map(key -> key.voice(q, slot.item(), participant)))
                .orElse(new Voice.Seated(participant));
    }
}
