package tandem.server.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tandem.live.EventStore;

/** What Jetty itself refuses, or what failed unforeseen: a problem, never a stack trace. */
public final class JettyProblems extends ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(JettyProblems.class);

    public JettyProblems() {
        setShowStacks(false);
        setShowCauses(false);
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Object failure = request.getAttribute(ERROR_EXCEPTION);
        // outside of Micronaut nobody else says that the database is away
        Problem problem = Problem.ofStatus(failure instanceof EventStore.Away ? 503 : response.getStatus());
        if (problem.status() == 500 && failure instanceof Throwable unforeseen) {
            LOG.error("A request failed", unforeseen);
        }
        send(problem, request, response, callback);
        return true;
    }

    /** Ends the exchange with this problem. */
    static void send(Problem problem, Request request, Response response, Callback callback) {
        SecurityHeaders.put(request, response);
        ProblemPages.Body body = ProblemPages.body(problem, request.getHeaders().get(HttpHeader.ACCEPT));
        response.setStatus(problem.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, body.mediaType());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.bytes().length);
        if (problem.retryAfter() > 0) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, problem.retryAfter());
        }
        response.write(true, ByteBuffer.wrap(body.bytes()), callback);
    }
}
