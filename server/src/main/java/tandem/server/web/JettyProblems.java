package tandem.server.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What Jetty itself refuses, or what failed unforeseen: a problem, never a stack trace. */
public final class JettyProblems extends ErrorHandler {

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
        send(Problem.ofStatus(response.getStatus()), request, response, callback);
        return true;
    }

    /** Ends the exchange with this problem. */
    static void send(Problem problem, Request request, Response response, Callback callback) {
        SecurityHeaders.put(request, response);
        byte[] body = problem.json();
        response.setStatus(problem.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        if (problem.status() == 503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, 2);
        }
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
