package tandem.server.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A person who opens an address is told of a problem by a page; programs, and our own pages, get it as JSON. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ProblemPages {
    /** @param mediaType with its charset */
    record Body(String mediaType, byte[] bytes) {
    }

    /** @param accept what the request's header of that name says */
    static Body body(Problem problem, @Nullable String accept) {
        return accept != null && accept.contains("text/html")
                ? new Body("text/html; charset=utf-8", Pages.problem(problem).getBytes(StandardCharsets.UTF_8))
                : new Body(Problem.MEDIA_TYPE, problem.json());
    }

    @ResponseFilter
    void show(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.getAttribute(Problem.ATTRIBUTE, Problem.class).ifPresent(problem -> {
            var body = body(problem, request.getHeaders().get(HttpHeaders.ACCEPT));
            response.body(body.bytes()).contentType(body.mediaType());
        });
    }
}
