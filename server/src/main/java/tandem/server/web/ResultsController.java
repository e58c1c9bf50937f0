package tandem.server.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tandem.question.Tally;
import tandem.server.codec.Fields;
import tandem.server.codec.Json;
import tandem.server.codec.QuestionCodec;
import tandem.server.codec.ResultCodec;
import tandem.session.ParticipantView;
import tandem.session.RoundId;
import tandem.ui.picture.ContrastsPicture;
import tandem.ui.picture.Lens;
import tandem.ui.picture.Picture;
import tandem.ui.picture.Setting;
import tandem.words.Malformed;
import tandem.words.Reason;

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
        var room = rooms.room(code, Visitor.of(request));
        return ParticipantView.of(room.moment()).result()
                .filter(result -> result.round().equals(new RoundId(step, round)))
                .flatMap(result -> result.whole())
                .map(Tally::cards).filter(cards -> !cards.isEmpty())
                .<HttpResponse<byte[]>>map(cards -> HttpResponse.ok(
                        Json.bytes(ResultCodec.cards(cards, after, PAGE_BYTES)))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store"))
                .orElseGet(() -> notReleased());
    }

    /** The question of the current step with all of its parts, where it is too long to go along with every view. */
    @Get(uri = "/question/{step}", produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> question(String code, int step, HttpRequest<?> request) {
        return ParticipantView.of(rooms.room(code, Visitor.of(request)).moment()).step().filter(now -> now.number() == step)
                .<HttpResponse<byte[]>>map(now -> HttpResponse.ok(Json.bytes(QuestionCodec.question(now.question())))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store"))
                .orElseGet(() -> notReleased());
    }

    /**
     * The result that is shown now, drawn: a piece of HTML for the page to put in its place.
     *
     * @param lens {@code whole}, {@code group} or {@code wider}; the whole where that one shows nothing of its own
     */
    @Get(uri = "/picture/{step}/{round}", produces = MediaType.TEXT_HTML)
    HttpResponse<byte[]> picture(String code, int step, int round, @QueryValue(defaultValue = "whole") String lens,
                                 HttpRequest<?> request) {
        var by = lens(lens);
        var room = rooms.room(code, Visitor.of(request));
        var view = ParticipantView.of(room.moment());
        return view.result().filter(result -> result.round().equals(new RoundId(step, round)))
                .map(result -> Picture.of(view.step().orElseThrow().question(), result, view.k()).by(by)
                        .in(new Setting(view.partners(), view.finished())).withAtMost(MOST_CARDS))
                .map(picture -> tagged(picture.html(), request))
                .orElseGet(() -> notReleased());
    }

    private static Lens lens(String name) {
        return Arrays.stream(Lens.values()).filter(lens -> Fields.word(lens).equals(name)).findFirst()
                .orElseThrow(() -> new Malformed(Reason.WRONG_TYPE, "lens", "whole, group or wider"));
    }

    /** Where groups differ most and agree most, drawn, while the room looks at that. */
    @Get(uri = "/contrasts", produces = MediaType.TEXT_HTML)
    HttpResponse<byte[]> contrasts(String code, HttpRequest<?> request) {
        return ParticipantView.of(rooms.room(code, Visitor.of(request)).moment()).contrasts()
                .map(contrasts -> tagged(ContrastsPicture.html(contrasts), request))
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
