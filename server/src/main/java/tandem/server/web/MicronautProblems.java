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
    public MutableHttpResponse<byte[]> processResponse(ErrorContext error, MutableHttpResponse<?> response) {
        return Problem.ofStatus(response.code()).in(response);
    }
}
