package tandem.server.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import tandem.live.Outcome;
import tandem.partnership.CommitmentId;
import tandem.server.codec.CommitmentCodec;
import tandem.server.codec.Json;
import tandem.session.ParticipantView;
import tandem.session.SessionCommand;

/** The commitments of the step that is current, for participants' pages: what they are, and taking one on. */
@Controller("/api/v1/s/{code}/commitments")
final class CommitmentsController {
    private final Rooms rooms;
    private final Visitors visitors;

    CommitmentsController(Rooms rooms, Visitors visitors) {
        this.rooms = rooms;
        this.visitors = visitors;
    }

    @Get(produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> commitments(String code, HttpRequest<?> request) {
        var view = ParticipantView.of(rooms.room(code, Visitor.of(request)).moment());
        var out = Json.object();
        out.set("items", CommitmentCodec.made(view.made(), view.partners()));
        return HttpResponse.ok(Json.bytes(out)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** "We take this on", for the whole group of this seat. */
    @Post(uri = "/{id}/accept", consumes = MediaType.ALL)
    HttpResponse<byte[]> accept(String code, String id, HttpRequest<?> request) {
        return accept(code, id, true, request);
    }

    /** Not after all. */
    @Delete(uri = "/{id}/accept", consumes = MediaType.ALL)
    HttpResponse<byte[]> takeBack(String code, String id, HttpRequest<?> request) {
        return accept(code, id, false, request);
    }

    private HttpResponse<byte[]> accept(String code, String id, boolean accepted, HttpRequest<?> request) {
        var visitor = Visitor.of(request);
        var room = rooms.room(code, visitor);
        var participant = visitors.joined(room, visitor);
        var outcome = Submissions.submit(room,
                new SessionCommand.AcceptCommitment(participant, new CommitmentId(id), accepted));
        return outcome instanceof Outcome.Kept ? HttpResponse.noContent()
                : Submissions.problem(outcome, room).response();
    }
}
