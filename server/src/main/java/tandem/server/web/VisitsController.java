package tandem.server.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.live.LiveSession;
import tandem.live.Outcome;
import tandem.partnership.PartnerId;
import tandem.server.codec.Fields;
import tandem.server.codec.Json;
import tandem.server.codec.ViewCodec;
import tandem.session.Mine;
import tandem.session.ParticipantId;
import tandem.session.ParticipantView;
import tandem.session.Seat;
import tandem.session.SessionCommand;
import tandem.session.SessionId;
import tandem.session.Speaks;
import tandem.words.Malformed;
import tandem.words.Reason;

/** A participant's page comes, looks around, and goes. */
@Controller("/api/v1/s/{code}")
final class VisitsController {
    private final Rooms rooms;
    private final Visitors visitors;
    private final SeatCookies cookies;
    private final InstantSource clock;
    private final BuildId build;

    VisitsController(Rooms rooms, Visitors visitors, SeatCookies cookies, InstantSource clock, BuildId build) {
        this.rooms = rooms;
        this.visitors = visitors;
        this.cookies = cookies;
        this.clock = clock;
        this.build = build;
    }

    @Get(produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> state(String code, HttpRequest<?> request) {
        var visitor = Visitor.of(request);
        var room = rooms.room(code, visitor);
        return state(room, visitors.seat(room, visitor), request.getHeaders().get(HttpHeaders.IF_NONE_MATCH));
    }

    @Post(uri = "/join", consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> join(String code, @Body byte[] body, HttpRequest<?> request) {
        var visitor = Visitor.of(request);
        var room = rooms.room(code, visitor);
        var in = Json.read(body);
        var device = device(room.id(), in.text("device"));
        var seated = visitors.seat(room, visitor).or(() -> room.moment().seats().at(device));
        var participant = seated.map(Seat::participant).orElseGet(() -> new ParticipantId(UUID.randomUUID()));
        var outcome = Submissions.submit(room, joining(in, device, participant, room));
        if (outcome instanceof Outcome.Kept) {
            var seat = room.moment().seats().seat(participant).or(() -> room.moment().seats().at(device)).orElseThrow();
            var response = (MutableHttpResponse<byte[]>) state(room, Optional.of(seat), null);
            return response.header(HttpHeaders.SET_COOKIE, cookies.give(
                    room.moment().session().opened().code(), room.id(), seat.participant(), request.isSecure()));
        }
        return Submissions.problem(outcome, room).response();
    }

    private static SessionCommand.Join joining(Fields in, String device, ParticipantId participant, LiveSession room) {
        var partner = in.textOrNull("partner");
        var join = new SessionCommand.Join(participant, device, partner == null ? null : new PartnerId(partner),
                in.textOrNull("name"), in.flag("watch", false), in.flag("helper", false),
                in.has("speaks") ? in.word("speaks", Speaks.class) : Speaks.SELF,
                Submissions.voices(room, participant));
        in.textOrNull("speaks");
        in.end();
        return join;
    }

    private static String device(SessionId session, String device) {
        if (device.length() < 16 || device.length() > 100) {
            throw new Malformed(Reason.NOT_BETWEEN, "device", 16, 100);
        }
        return Fingerprint.of(session + " " + device);
    }

    /** Passes this phone on: the seat stays, and nobody can use it here again. */
    @Post(uri = "/pass", consumes = MediaType.ALL)
    HttpResponse<byte[]> pass(String code, HttpRequest<?> request) {
        var visitor = Visitor.of(request);
        var room = rooms.room(code, visitor);
        var seat = visitors.seat(room, visitor);
        if (seat.isPresent()) {
            var outcome = Submissions.submit(room, new SessionCommand.PassOn(seat.get().participant()));
            if (!(outcome instanceof Outcome.Kept)) {
                return Submissions.problem(outcome, room).response();
            }
        }
        return HttpResponse.<byte[]>noContent().header(HttpHeaders.SET_COOKIE,
                cookies.take(room.moment().session().opened().code(), request.isSecure()));
    }

    private HttpResponse<byte[]> state(LiveSession room, Optional<Seat> seat, @Nullable String knownTag) {
        seat.ifPresent(known -> room.presence().seen(known.participant(), clock.instant()));
        var moment = room.moment();
        var view = ViewCodec.participant(ParticipantView.of(moment), build.value());
        var out = Json.object();
        out.set("view", view);
        seat.map(known -> Mine.of(known, moment, room.key())).ifPresentOrElse(
                mine -> out.set("mine", ViewCodec.mine(mine, moment.session())), () -> out.putNull("mine"));
        var tag = "\"" + Fingerprint.of(Json.text(out)) + "\"";
        if (tag.equals(knownTag)) {
            return HttpResponse.<byte[]>notModified().header(HttpHeaders.ETAG, tag);
        }
        ViewCodec.now(view, clock.instant());
        return HttpResponse.ok(Json.bytes(out)).header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
