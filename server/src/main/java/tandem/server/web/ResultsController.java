package tandem.server.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tandem.question.OpenText;
import tandem.server.codec.Json;
import tandem.server.codec.ResultCodec;
import tandem.session.ParticipantView;
import tandem.session.RoundId;
import tandem.ui.picture.Picture;

/** What the room sees now, drawn and in full, for participants' pages. */
@Controller("/api/v1/s/{code}")
final class ResultsController {
    private static final int PAGE_BYTES = 24_000;
    private static final int MOST_CARDS = 40;

    private final Rooms rooms;

    ResultsController(Rooms rooms) {
        this.rooms = rooms;
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
                .orElseGet(() -> notReleased());
    }

    /** The result that is shown now, drawn: a piece of HTML for the page to put in its place. */
    @Get(uri = "/picture/{step}/{round}", produces = MediaType.TEXT_HTML)
    HttpResponse<byte[]> picture(String code, int step, int round, HttpRequest<?> request) {
        var room = rooms.room(code, request);
        var view = ParticipantView.of(room.moment());
        return view.result().filter(result -> result.round().equals(new RoundId(step, round)))
                .map(result -> Picture.of(view.step().orElseThrow().question(), result, view.k()).withAtMost(MOST_CARDS))
                .map(picture -> tagged(picture.html(), request))
                .orElseGet(() -> notReleased());
    }

    private static HttpResponse<byte[]> notReleased() {
        return Problem.of("not-released", 404).response();
    }

    private static HttpResponse<byte[]> tagged(String html, HttpRequest<?> request) {
        var body = html.getBytes(StandardCharsets.UTF_8);
        var tag = "\"" + Fingerprint.of(body) + "\"";
        return tag.equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))
                ? HttpResponse.<byte[]>notModified().header(HttpHeaders.ETAG, tag)
                : HttpResponse.ok(body).header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
