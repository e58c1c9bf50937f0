package tandem.server.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** Micronaut's errors (no such route, wrong method, an exception …) as problems, without any of their inner words. */
@Singleton
@Replaces(ErrorResponseProcessor.class)
final class MicronautProblems implements ErrorResponseProcessor<byte[]> {

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<byte[]> processResponse(ErrorContext error, MutableHttpResponse<?> response) {
        Problem problem = Problem.ofStatus(response.code());
        MutableHttpResponse<byte[]> answer = (MutableHttpResponse<byte[]>) response;
        answer.status(problem.status(), problem.title());
        answer.body(problem.json()).contentType(Problem.MEDIA_TYPE).header("Cache-Control", "no-store");
        return answer;
    }
}
