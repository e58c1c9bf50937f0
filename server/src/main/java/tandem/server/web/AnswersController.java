package tandem.server.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import tandem.live.LiveSession;
import tandem.live.Outcome;
import tandem.server.codec.Json;
import tandem.session.SessionCommand;

/** What a participant takes back, and what she holds back for her group; her answers go to {@link AnswersHandler}. */
@Controller("/api/v1/s/{code}")
final class AnswersController {
    private final Rooms rooms;
    private final Visitors visitors;

    AnswersController(Rooms rooms, Visitors visitors) {
        this.rooms = rooms;
        this.visitors = visitors;
    }

    /** Takes back all that this seat has answered. */
    @Delete(uri = "/answers", consumes = MediaType.ALL)
    HttpResponse<byte[]> takeBack(String code, HttpRequest<?> request) {
        var visitor = Visitor.of(request);
        var room = rooms.room(code, visitor);
        var participant = visitors.joined(room, visitor);
        return done(new SessionCommand.TakeBack(participant, Submissions.voices(room, participant)), room);
    }

    /** Holds back the words of the group that this seat looks after, or does so no more. */
    @Put(uri = "/words/{step}", consumes = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> holdWords(String code, int step, @Body byte[] body, HttpRequest<?> request) {
        var visitor = Visitor.of(request);
        var room = rooms.room(code, visitor);
        var participant = visitors.joined(room, visitor);
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
}
