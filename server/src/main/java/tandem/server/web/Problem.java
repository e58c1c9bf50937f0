package tandem.server.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.Map;
import tandem.server.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An error as RFC 9457 says it.
 *
 * @param slug   stable; the type is {@code /problems/} and this
 * @param status HTTP status, 400 to 599
 * @param title  what happened, the same for every problem of this type
 * @param detail a sentence for the person at the other end
 * @param extras further members, such as {@code current}
 */
public record Problem(String slug, int status, String title, String detail, Map<String, JsonNode> extras) {

    public static final String MEDIA_TYPE = "application/problem+json";
    /** Under which an answer of a Micronaut controller has it, for {@link ProblemPages}. */
    static final String ATTRIBUTE = Problem.class.getName();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Problem {
        extras = Map.copyOf(extras);
    }

    /** With title and detail out of the message bundle: {@code problem.<slug>} and {@code problem.<slug>.detail}. */
    public static Problem of(String slug, int status) {
        return of(slug, status, Map.of());
    }

    /** As above, with further members. */
    public static Problem of(String slug, int status, Map<String, JsonNode> extras) {
        String key = "problem." + slug;
        return new Problem(slug, status, Messages.text(key), Messages.text(key + ".detail"), extras);
    }

    /** For a status that came out of Jetty or Micronaut rather than from our own code. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> of("unauthorized", 401);
            case 403 -> of("forbidden", 403);
            case 404 -> of("not-found", 404);
            case 405 -> of("method-not-allowed", 405);
            case 406 -> of("not-acceptable", 406);
            case 413 -> of("too-large", 413);
            case 415 -> of("unsupported-media-type", 415);
            case 503 -> of("busy", 503);
            default -> status >= 400 && status < 500 ? of("malformed", status) : of("failed", 500);
        };
    }

    /** The body, UTF-8. */
    public byte[] json() {
        ObjectNode body = JSON.createObjectNode()
                .put("type", "/problems/" + slug)
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        extras.forEach(body::set);
        return JSON.writeValueAsBytes(body);
    }

    /** After how many seconds it is worth asking again; 0 where that is not said. */
    int retryAfter() {
        return switch (status) {
            case 503 -> 2;
            case 429 -> 60;
            default -> 0;
        };
    }

    /** The whole answer for a Micronaut controller. */
    public MutableHttpResponse<byte[]> response() {
        return in(HttpResponse.status(status, title));
    }

    /** The same in an answer that there is already. */
    MutableHttpResponse<byte[]> in(MutableHttpResponse<?> answer) {
        MutableHttpResponse<byte[]> response = answer.status(status, title)
                .body(json())
                .contentType(MEDIA_TYPE)
                .header("Cache-Control", "no-store");
        response.setAttribute(ATTRIBUTE, this);
        return retryAfter() == 0 ? response : response.header("Retry-After", String.valueOf(retryAfter()));
    }
}
