package tandem.server.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;

/** Micronaut's errors (no such route, wrong method, an exception …) as problems, without any of their inner words. */
@Singleton
@Replaces(ErrorResponseProcessor.class)
final class MicronautProblems implements ErrorResponseProcessor<byte[]> {

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<byte[]> processResponse(ErrorContext error, MutableHttpResponse<?> response) {
        Problem problem = Problem.ofStatus(error.getRootCause().map(this::statusOf).orElse(response.code()));
        MutableHttpResponse<byte[]> answer = (MutableHttpResponse<byte[]>) response;
        answer.status(problem.status(), problem.title());
        answer.body(problem.json()).contentType(Problem.MEDIA_TYPE).header("Cache-Control", "no-store");
        return answer;
    }

    /** A body without a length is found too large only while it is read, deep inside: Jetty's status is the true one. */
    private Integer statusOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .filter(HttpException.class::isInstance)
                .map(cause -> ((HttpException) cause).getCode())
                .findFirst()
                .orElse(null);
    }
}
