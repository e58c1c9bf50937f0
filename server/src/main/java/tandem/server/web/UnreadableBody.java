package tandem.server.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.eclipse.jetty.http.HttpException;

/**
 * What Jetty refuses while a controller's body is being read, such as one too large. The sender's doing: not logged.
 */
@Singleton
final class UnreadableBody implements ExceptionHandler<HttpException.RuntimeException, HttpResponse<byte[]>> {

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<byte[]> handle(HttpRequest request, HttpException.RuntimeException refusal) {
        return Refusals.problem(refusal).orElseThrow().response();
    }
}
