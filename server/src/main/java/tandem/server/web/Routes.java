package tandem.server.web;

import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tandem.ui.access.Exchange;

/** Lets through to the servlets only what is theirs. Bodies are cut off at the usual limit, files at their own. */
public final class Routes extends Handler.Wrapper {

    private static final Set<String> FILES = Set.of("/api/v1/question-sets/import", "/api/v1/partnerships/import");

    private final Handler servlets;
    private final Handler files;

    public Routes(Handler servlets) {
        super(BodyLimit.usual(servlets));
        this.servlets = servlets;
        this.files = new BodyLimit(Exchange.LARGEST_FILE, servlets);
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
        return FILES.contains(path) ? files : getHandler();
    }
}
