package tandem.server.web;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The phone's page and all that it loads, from the class path's {@code public/}: kept in memory, asked about every
 * time (no-cache) and then mostly answered by 304. Last in the row: whatever nobody knows gets a friendly 404 page.
 */
public final class StaticFiles extends Handler.Abstract.NonBlocking {

    private static final Pattern SESSION_PAGE = Pattern.compile("/j/[^/]+/?");
    private static final Pattern FILE = Pattern.compile(
            "/(?:(?:styles|scripts|images|fonts)/(?:[A-Za-z0-9_-]+/)*)?[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)+");

    /** Grows by files that exist only. */
    private final Map<String, StaticFile> files = new ConcurrentHashMap<>();

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        boolean get = HttpMethod.GET.is(request.getMethod());
        if (!get && !HttpMethod.HEAD.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
            JettyProblems.send(Problem.of("method-not-allowed", 405), request, response, callback);
            return true;
        }
        String name = name(Request.getPathInContext(request));
        StaticFile file = name == null ? null : file(name);
        if (file != null) {
            send(file, 200, request, response, callback);
            return true;
        }
        StaticFile notFound = file("404.html");
        if (notFound == null) {
            return false;
        }
        send(notFound, 404, request, response, callback);
        return true;
    }

    private static @Nullable String name(String path) {
        // one page: it asks for the code, or finds it in its address
        if (path.equals("/") || SESSION_PAGE.matcher(path).matches()) {
            return "index.html";
        }
        return FILE.matcher(path).matches() ? path.substring(1) : null;
    }

    private @Nullable StaticFile file(String name) {
        return files.computeIfAbsent(name, StaticFile::load);
    }

    private static void send(StaticFile file, int status, Request request, Response response, Callback callback) {
        HttpFields asked = request.getHeaders();
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CACHE_CONTROL, "no-cache");
        if (!file.type().startsWith("text/html")) {
            SecurityHeaders.leaveOutWhatOnlyPagesNeed(headers);
        }
        headers.put(HttpHeader.VARY, "Accept-Encoding");
        if (status == 200) {
            headers.put(HttpHeader.ETAG, file.etag());
            if (asked.contains(HttpHeader.IF_NONE_MATCH, file.etag())
                    || "*".equals(asked.get(HttpHeader.IF_NONE_MATCH))) {
                response.setStatus(304);
                callback.succeeded();
                return;
            }
        }
        boolean packed = file.packed() != null && asked.getQualityCSV(HttpHeader.ACCEPT_ENCODING).contains("gzip");
        byte[] body = packed ? file.packed() : file.plain();
        response.setStatus(status);
        headers.put(HttpHeader.CONTENT_TYPE, file.type());
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        if (packed) {
            headers.put(HttpHeader.CONTENT_ENCODING, "gzip");
        }
        // for HEAD Jetty itself leaves the body out
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
