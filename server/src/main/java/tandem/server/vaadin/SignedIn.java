package tandem.server.vaadin;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.inject.Singleton;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tandem.server.InstallationSecret;
import tandem.server.web.SignIn;
import tandem.session.JoinCode;
import tandem.ui.access.Access;

/**
 * Who looks at Vaadin's views. The cookie is read when a page is loaded, and asked about again at every change of
 * view: from a room screen, which needs none, nobody gets to the desk.
 */
@Singleton
final class SignedIn implements Access, VaadinServiceInitListener {
    private static final long serialVersionUID = 1;
    private static final String TOKEN = SignedIn.class.getName();

    private final transient SignIn signIn;
    private final transient SecretKeySpec key;

    SignedIn(SignIn signIn, InstallationSecret secret) {
        this.signIn = signIn;
        this.key = new SecretKeySpec(secret.bytes(), "HmacSHA256");
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(start -> {
            start.getUI().getSession().setAttribute(TOKEN, cookie(VaadinRequest.getCurrent()));
            start.getUI().addBeforeEnterListener(this::check);
        });
    }

    private void check(BeforeEnterEvent event) {
        // what went wrong is told to everybody
        if (!event.isErrorEvent() && event.getLocation().getFirstSegment().equals("facilitate")
                && facilitator().isEmpty()) {
            event.forwardToUrl("/sign-in");
        }
    }

    @Override
    public Optional<String> facilitator() {
        return signIn.whose(token());
    }

    @Override
    public String screenKey(JoinCode code) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var proof = mac.doFinal(("screen " + code.value()).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(proof, 18));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String leadCode(String facilitator) {
        return signIn.leadCode(facilitator);
    }

    @Override
    public void signOut() {
        var token = token();
        if (token != null) {
            signIn.out(token);
        }
    }

    private static @Nullable String token() {
        return (String) VaadinSession.getCurrent().getAttribute(TOKEN);
    }

    private static @Nullable String cookie(VaadinRequest request) {
        return Stream.ofNullable(request.getCookies()).flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(SignIn.COOKIE)).map(Cookie::getValue).findFirst()
                .orElse(null);
    }
}
