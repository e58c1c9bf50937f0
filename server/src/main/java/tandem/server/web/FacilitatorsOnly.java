package tandem.server.web;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tandem.server.Messages;

/** Shows what is a facilitator's to facilitators only: everybody else is asked to sign in first. */
@Singleton
public final class FacilitatorsOnly extends Handler.Abstract {
    private static final Pattern THEIRS = Pattern.compile("/(facilitate|print)(/.*)?");

    private final SignIn signIn;

    FacilitatorsOnly(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!THEIRS.matcher(Request.getPathInContext(request)).matches()) {
            return false;
        }
        var token = token(request).filter(known -> signIn.whose(known).isPresent());
        if (token.isPresent()) {
            signIn.anew(token.get(), request.isSecure())
                    .ifPresent(cookie -> response.getHeaders().add(HttpHeader.SET_COOKIE, cookie));
            return false;
        }
        response.getHeaders().put(HttpHeader.LOCATION, "/sign-in");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.setStatus(303);
        response.write(true, StandardCharsets.UTF_8.encode(Messages.text("sign-in")), callback);
        return true;
    }

    private static Optional<String> token(Request request) {
        return Request.getCookies(request).stream().filter(cookie -> cookie.getName().equals(SignIn.COOKIE))
                .map(HttpCookie::getValue).findFirst();
    }
}
