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
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.live.LiveSession;
import tandem.live.Outcome;
import tandem.partnership.PartnerId;
import tandem.question.OpenText;
import tandem.server.codec.Fields;
import tandem.server.codec.Json;
import tandem.server.codec.QuestionCodec;
import tandem.server.codec.ResultCodec;
import tandem.server.codec.ViewCodec;
import tandem.session.Ballots;
import tandem.session.Mine;
import tandem.session.ParticipantId;
import tandem.session.ParticipantView;
import tandem.session.RoundId;
import tandem.session.Seat;
import tandem.session.SessionCommand;
import tandem.session.SessionId;
import tandem.session.Voice;
import tandem.ui.picture.Picture;
import tandem.words.Malformed;
import tandem.words.Reason;
import tandem.words.Refusal;

/** What a participant's page asks of a session. */
@Controller("/api/v1/s/{code}")
final class ParticipantsController {
    private static final int PAGE_BYTES = 24_000;
    private static final int MOST_CARDS = 40;

    private final Rooms rooms;
    private final SeatCookies cookies;
    private final InstantSource clock;
    private final BuildId build;

    ParticipantsController(Rooms rooms, SeatCookies cookies, InstantSource clock, BuildId build) {
        this.rooms = rooms;
        this.cookies = cookies;
        this.clock = clock;
        this.build = build;
    }

    @Get(produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> state(String code, HttpRequest<?> request) {
        var room = rooms.room(code, request);
        return state(room, seat(room, request), request.getHeaders().get(HttpHeaders.IF_NONE_MATCH));
    }

    @Post(uri = "/join", consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> join(String code, @Body byte[] body, HttpRequest<?> request) {
        var room = rooms.room(code, request);
        var in = Json.read(body);
        var device = device(room.id(), in.text("device"));
        var seated = seat(room, request).or(() -> room.moment().seats().at(device));
        var participant = seated.map(Seat::participant).orElseGet(() -> new ParticipantId(UUID.randomUUID()));
        var outcome = Submissions.submit(room, joining(in, device, participant, room));
        if (outcome instanceof Outcome.Kept) {
            var seat = room.moment().seats().seat(participant).or(() -> room.moment().seats().at(device)).orElseThrow();
            var response = (MutableHttpResponse<byte[]>) state(room, Optional.of(seat), null);
            return response.header(HttpHeaders.SET_COOKIE, cookies.give(
                    room.moment().session().opened().code(), room.id(), seat.participant(), isSecure(request)));
        }
        return Submissions.problem(outcome, room).response();
    }

    private static SessionCommand.Join joining(Fields in, String device, ParticipantId participant, LiveSession room) {
        var partner = in.textOrNull("partner");
        var join = new SessionCommand.Join(participant, device, partner == null ? null : new PartnerId(partner),
                in.textOrNull("name"), in.flag("watch", false), in.flag("helper", false), voices(room, participant));
        in.end();
        return join;
    }

    /** Passes this phone on: the seat stays, and nobody can use it here again. */
    @Post(uri = "/pass", consumes = MediaType.ALL)
    HttpResponse<byte[]> pass(String code, HttpRequest<?> request) {
        var room = rooms.room(code, request);
        var seat = seat(room, request);
        if (seat.isPresent()) {
            var outcome = Submissions.submit(room, new SessionCommand.PassOn(seat.get().participant()));
            if (!(outcome instanceof Outcome.Kept)) {
                return Submissions.problem(outcome, room).response();
            }
        }
        return HttpResponse.<byte[]>noContent().header(HttpHeaders.SET_COOKIE,
                cookies.take(room.moment().session().opened().code(), isSecure(request)));
    }

    @Put(uri = "/answers/{step}/{round}", consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> answer(String code, int step, int round, @Body byte[] body, HttpRequest<?> request) {
        var room = rooms.room(code, request);
        var participant = participant(room, request);
        if (participant.isEmpty()) {
            return Refusals.problem(Refusal.because(Reason.NOT_JOINED), Map.of()).response();
        }
        var in = Json.read(body);
        var revision = in.number("revision");
        if (revision < 1) {
            throw new Malformed(Reason.NOT_BETWEEN, "the revision", 1, Integer.MAX_VALUE);
        }
        var answer = QuestionCodec.answer(in.object("answer"));
        in.end();
        var id = new RoundId(step, round);
        var voice = voice(room, step, participant.get());
        var outcome = Submissions.submit(room, new SessionCommand.GiveAnswer(participant.get(), voice, id, revision,
                answer));
        if (!(outcome instanceof Outcome.Kept)) {
            return Submissions.problem(outcome, room).response();
        }
        // the one that stands: a page that was overtaken learns it so
        var standing = room.moment().ballots().latest(id, voice).map(Ballots.Given::revision).orElse(revision);
        return HttpResponse.ok(Json.bytes(Json.object().put("revision", standing)));
    }

    /** No kind so far has parts that are answered one by one. */
    @Put(uri = "/answers/{step}/{round}/{item}", consumes = MediaType.ALL)
    HttpResponse<byte[]> answerPart(String code, int step, int round, String item, HttpRequest<?> request) {
        rooms.room(code, request);
        return Problem.of("no-such-part", 404).response();
    }

    /** More cards of a result that is shown now. */
    @Get(uri = "/cards/{step}/{round}", produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> cards(String code, int step, int round, @QueryValue @Nullable String after,
                               HttpRequest<?> request) {
        var room = rooms.room(code, request);
        return ParticipantView.of(room.moment()).result()
                .filter(result -> result.round().equals(new RoundId(step, round)))
                .flatMap(result -> result.whole())
                .filter(OpenText.Cards.class::isInstance).map(OpenText.Cards.class::cast)
                .<HttpResponse<byte[]>>map(cards -> HttpResponse.ok(Json.bytes(ResultCodec.cards(cards, after, PAGE_BYTES)))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store"))
                .orElseGet(() -> Problem.of("not-released", 404).response());
    }

    /** The result that is shown now, drawn: a piece of HTML for the page to put in its place. */
    @Get(uri = "/picture/{step}/{round}", produces = MediaType.TEXT_HTML)
    HttpResponse<byte[]> picture(String code, int step, int round, HttpRequest<?> request) {
        var room = rooms.room(code, request);
        var view = ParticipantView.of(room.moment());
        return view.result().filter(result -> result.round().equals(new RoundId(step, round)))
                .map(result -> Picture.of(view.step().orElseThrow().question(), result, view.k()).withAtMost(MOST_CARDS))
                .map(picture -> tagged(picture.html().getBytes(StandardCharsets.UTF_8), request))
                .orElseGet(() -> Problem.of("not-released", 404).response());
    }

    private static HttpResponse<byte[]> tagged(byte[] body, HttpRequest<?> request) {
        var tag = "\"" + digest(body) + "\"";
        return tag.equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))
                ? HttpResponse.<byte[]>notModified().header(HttpHeaders.ETAG, tag)
                : HttpResponse.ok(body).header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private HttpResponse<byte[]> state(LiveSession room, Optional<Seat> seat, @Nullable String knownTag) {
        seat.ifPresent(known -> room.presence().seen(known.participant(), clock.instant()));
        var moment = room.moment();
        var view = ViewCodec.participant(ParticipantView.of(moment), build.value());
        var out = Json.object();
        out.set("view", view);
        seat.map(known -> Mine.of(known, moment, room.key()))
                .ifPresentOrElse(mine -> out.set("mine", ViewCodec.mine(mine)), () -> out.putNull("mine"));
        var tag = "\"" + digest(Json.text(out)) + "\"";
        if (tag.equals(knownTag)) {
            return HttpResponse.<byte[]>notModified().header(HttpHeaders.ETAG, tag);
        }
        ViewCodec.now(view, clock.instant());
        return HttpResponse.ok(Json.bytes(out)).header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private Optional<ParticipantId> participant(LiveSession room, HttpRequest<?> request) {
        var cookie = request.getCookies().findCookie(SeatCookies.name(room.moment().session().opened().code()));
        return cookies.seat(room.id(), cookie.map(Cookie::getValue).orElse(null));
    }

    private Optional<Seat> seat(LiveSession room, HttpRequest<?> request) {
        return participant(room, request).flatMap(room.moment().seats()::seat).filter(seat -> !seat.passedOn());
    }

    /** Where nothing links seats to answers any more, no voice can be had: nothing that is said then counts. */
    private static Voice voice(LiveSession room, int step, ParticipantId participant) {
        var question = room.moment().session().step(step).map(s -> s.question());
        return question.flatMap(q -> room.key().map(key -> key.voice(q, participant)))
                .orElse(new Voice.Seated(participant));
    }

    private static List<Voice> voices(LiveSession room, ParticipantId participant) {
        return room.key().map(key -> key.voices(room.moment().session().questions(), participant)).orElse(List.of());
    }

    private static String device(SessionId session, String device) {
        if (device.length() < 16 || device.length() > 100) {
            throw new Malformed(Reason.NOT_BETWEEN, "device", 16, 100);
        }
        return digest(session + " " + device);
    }

    private static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isSecure(HttpRequest<?> request) {
        return request.isSecure();
    }
}
