package tandem.server.web;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Lets through to the servlets only what is theirs. Bodies for our own controllers are cut off at 64 KB: by their
 * length before a byte is read, else while they are read.
 */
public final class ServletPaths extends Handler.Wrapper {

    private static final long LARGEST_BODY = 64 * 1024;

    private final Handler servlets;

    public ServletPaths(Handler servlets) {
        super(new SizeLimitHandler(LARGEST_BODY, -1));
        this.servlets = servlets;
        ((SizeLimitHandler) getHandler()).setHandler(servlets);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return switch (Area.of(request)) {
            case API, PAGE -> super.handle(request, response, callback);
            case VAADIN -> servlets.handle(request, response, callback);
            case STATIC -> false;
        };
    }
}
