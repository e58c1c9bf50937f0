package tandem.server.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for something of a session, whichever way that came to us.
 *
 * @param host    the sender's address as text
 * @param address the same, or null where it is not known
 * @param looks   whether nothing is to be changed
 * @param cookie  the value of her cookie of that name, or null
 */
record Visitor(String host, @Nullable InetAddress address, boolean looks, Function<String, @Nullable String> cookie) {

    static Visitor of(HttpRequest<?> request) {
        var sender = request.getRemoteAddress();
        return new Visitor(sender.getHostString(), sender.getAddress(), request.getMethod() == HttpMethod.GET,
                name -> request.getCookies().findCookie(name).map(Cookie::getValue).orElse(null));
    }

    static Visitor of(Request request) {
        var sender = request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress inet
                ? inet.getAddress() : null;
        return new Visitor(Request.getRemoteAddr(request), sender, request.getMethod().equals("GET"),
                name -> Request.getCookies(request).stream().filter(cookie -> cookie.getName().equals(name))
                        .map(HttpCookie::getValue).findFirst().orElse(null));
    }
}
