package tandem.server.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Ends a request with a problem. */
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.slug(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    @Singleton
    @Produces
    static final class Handler implements ExceptionHandler<ProblemException, HttpResponse<?>> {
        @Override
        public MutableHttpResponse<byte[]> handle(@SuppressWarnings("rawtypes") HttpRequest request,
                                                  ProblemException e) {
            return e.problem.response();
        }
    }
}
