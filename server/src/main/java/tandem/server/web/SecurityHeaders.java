package tandem.server.web;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The headers that tell browsers what a page may do, per path (docs/decisions/0006), and phones who answers. */
public final class SecurityHeaders extends Handler.Wrapper {

    private static final String STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private static final String VAADIN = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "connect-src 'self'; object-src 'none'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    private static final HttpField STRICT_POLICY = ready("Content-Security-Policy", STRICT);
    private static final HttpField VAADIN_POLICY = ready("Content-Security-Policy", VAADIN);
    /** In the bytes in which they are sent: every reply has them. */
    private static final List<HttpField> ALWAYS = List.of(
            ready("X-Content-Type-Options", "nosniff"),
            // a join code in the address must not travel to other sites
            ready("Referrer-Policy", "same-origin"),
            ready("Cross-Origin-Resource-Policy", "same-origin"),
            ready("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
            // for phones too old to know frame-ancestors
            ready("X-Frame-Options", "DENY"));

    /** By which a phone knows what comes from here from the login page of a network and what a proxy says by itself. */
    private static final HttpField OURS = ready("Tandem", "1");

    public SecurityHeaders(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        put(request, response);
        return super.handle(request, response, callback);
    }

    /** Also called for Jetty's own errors, whose responses start empty. */
    static void put(Request request, Response response) {
        HttpFields.Mutable headers = response.getHeaders();
        var area = Area.of(request);
        headers.put(switch (area) {
            case API, PAGE, STATIC -> STRICT_POLICY;
            case VAADIN -> VAADIN_POLICY;
        });
        if (area == Area.API) {
            headers.put(OURS);
        }
        ALWAYS.forEach(headers::put);
    }

    private static HttpField ready(String name, String value) {
        return new PreEncodedHttpField(name, value);
    }

    /** They mean nothing on a script or a style sheet, and a poor phone fetches some thirty of those. */
    static void leaveOutWhatOnlyPagesNeed(HttpFields.Mutable headers) {
        headers.remove("Content-Security-Policy");
        headers.remove("Permissions-Policy");
        headers.remove("X-Frame-Options");
        headers.remove("Referrer-Policy");
        headers.remove("Cross-Origin-Resource-Policy");
    }
}
