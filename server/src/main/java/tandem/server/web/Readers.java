package tandem.server.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;

/** Who may take files along: the token's holder, and browsers that are signed in. */
@Singleton
final class Readers {
    private final ApiToken token;
    private final SignIn signIn;

    Readers(ApiToken token, SignIn signIn) {
        this.token = token;
        this.signIn = signIn;
    }

    /** @throws ProblemException when the request comes from neither */
    void check(HttpRequest<?> request) {
        if (!isSignedIn(request)) {
            token.check(request);
        }
    }

    private boolean isSignedIn(HttpRequest<?> request) {
        return request.getCookies().findCookie(SignIn.COOKIE).map(Cookie::getValue).flatMap(signIn::whose).isPresent();
    }
}
