package tandem.server.web;

import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tandem.ui.access.Exchange;

/**
 * Lets through to the servlets only what is theirs, and takes answers past them (docs/decisions/0016). Bodies that we
 * read are cut off at 64 KB, files that are brought in at their own limit.
 */
public final class Routes extends Handler.Wrapper {

    private static final long LARGEST_BODY = 64 * 1024;
    private static final Set<String> FILES = Set.of("/api/v1/question-sets/import", "/api/v1/partnerships/import");

    private final Handler servlets;
    private final Handler files;
    private final Handler answers;

    public Routes(AnswersHandler answers, Handler servlets) {
        super(new BodyLimit(LARGEST_BODY, servlets));
        this.servlets = servlets;
        this.files = new BodyLimit(Exchange.LARGEST_FILE, servlets);
        this.answers = new BodyLimit(LARGEST_BODY, answers);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return switch (Area.of(request)) {
            case API, PAGE -> ours(Request.getPathInContext(request)).handle(request, response, callback);
            case VAADIN -> servlets.handle(request, response, callback);
            case STATIC -> false;
        };
    }

    private Handler ours(String path) {
        return AnswersHandler.place(path) != null ? answers : FILES.contains(path) ? files : getHandler();
    }
}
