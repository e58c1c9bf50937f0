package tandem.server.web;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers are taken on the threads that read from the sockets, which must never wait, and so are files, whose replies
 * must not overtake those threads. All else may wait for something, and does so on a virtual thread of its own
 * (docs/decisions/0016).
 */
public final class AnswersFirst extends Handler.Wrapper {
    private final Handler answers;

    /** @param all what knows the rest; what it does not know is not there */
    public AnswersFirst(AnswersHandler answers, Handler all) {
        super(all);
        this.answers = BodyLimit.usual(answers);
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (AnswersHandler.place(Request.getPathInContext(request)) != null) {
            return answers.handle(request, response, callback);
        }
        if (Area.of(request) == Area.STATIC) {
            return super.handle(request, response, callback);
        }
        Thread.startVirtualThread(() -> handleRest(request, response, callback));
        return true;
    }

    private void handleRest(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, 404);
            }
        } catch (Throwable failure) {
            Response.writeError(request, response, callback, failure);
        }
    }
}
