package tandem.server.web;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses bodies of more bytes than its limit, by their length or while they are read. Up to 64 MB are read and dropped
 * before the refusal: who still sends loses the answer with a connection that closes. More is refused unread.
 */
final class BodyLimit extends SizeLimitHandler {

    private static final long USUAL = 64 * 1024;
    private static final long READ_TO_THE_END = 64L * 1024 * 1024;

    private final long most;

    BodyLimit(long most, Handler handler) {
        super(most, -1);
        this.most = most;
        setHandler(handler);
    }

    /** 64 KB, for all that is no file. */
    static BodyLimit usual(Handler handler) {
        return new BodyLimit(USUAL, handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() <= most || request.getLength() > READ_TO_THE_END) {
            return super.handle(request, response, callback);
        }
        Content.Source.consumeAll(request, Callback.from(
                () -> Response.writeError(request, response, callback, 413), callback::failed));
        return true;
    }
}
