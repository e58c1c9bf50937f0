package tandem.server.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tandem.server.Messages;
import tandem.words.Malformed;
import tandem.words.PlainText;

/** Signing in: by link once, by name and passphrase from then on, or by a code on the phone that leads. */
@Controller
final class SignInController {
    private static final int SHORTEST_PASSPHRASE = 10;

    private final SignIn signIn;
    /** Apart from wrong join codes: a class that mistypes those must not keep out whoever leads it. */
    private final WrongCodes tries = new WrongCodes();

    SignInController(SignIn signIn) {
        this.signIn = signIn;
    }

    @Get("/sign-in")
    HttpResponse<byte[]> ask() {
        return Pages.show(Pages.signIn("", null), 200);
    }

    @Post(uri = "/sign-in", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> signIn(@Body Map<String, String> form, HttpRequest<?> request) {
        var name = form.getOrDefault("name", "");
        return oneTry(request, "sign-in.wrong", why -> Pages.signIn(name, why),
                () -> signIn.with(name, form.getOrDefault("passphrase", "")));
    }

    /** Opening the link changes nothing: mail scanners and previews open links too. Its button uses it up. */
    @Get("/sign-in/{token}")
    HttpResponse<byte[]> link(String token) {
        return signIn.isUnused(token)
                ? Pages.show(Pages.firstTime(token, "", null), 200) : Pages.show(Pages.usedUp(), 410);
    }

    @Post(uri = "/sign-in/{token}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> firstTime(String token, @Body Map<String, String> form, HttpRequest<?> request) {
        var passphrase = form.getOrDefault("passphrase", "");
        String name;
        try {
            name = PlainText.neededLine("your name", form.getOrDefault("name", ""), 80);
        } catch (Malformed e) {
            return again(Pages.firstTime(token, "", Messages.text("sign-in.no-name")));
        }
        if (passphrase.codePointCount(0, passphrase.length()) < SHORTEST_PASSPHRASE) {
            return again(Pages.firstTime(token, name, Messages.text("sign-in.too-short")));
        }
        return signIn.byLink(token, name, passphrase).<HttpResponse<byte[]>>map(cookie -> welcome(cookie, request))
                .orElseGet(() -> Pages.show(Pages.usedUp(), 410));
    }

    @Get("/lead")
    HttpResponse<byte[]> askForCode() {
        return Pages.show(Pages.lead(null), 200);
    }

    @Post(uri = "/lead", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> lead(@Body Map<String, String> form, HttpRequest<?> request) {
        return oneTry(request, "lead.wrong", Pages::lead, () -> signIn.byCode(form.getOrDefault("code", "")));
    }

    /** Counted before it is looked at: who has used up her tries learns nothing from another one, and costs nothing. */
    private HttpResponse<byte[]> oneTry(HttpRequest<?> request, String wrong, Function<String, String> askAgain,
                                        Supplier<Optional<String>> look) {
        var address = request.getRemoteAddress().getHostString();
        if (tries.tooMany(address)) {
            return Pages.show(askAgain.apply(Messages.text("sign-in.wait")), 429);
        }
        var token = look.get();
        token.ifPresent(_ -> tries.forgive(address));
        return token.<HttpResponse<byte[]>>map(known -> welcome(known, request))
                .orElseGet(() -> again(askAgain.apply(Messages.text(wrong))));
    }

    private static MutableHttpResponse<byte[]> welcome(String token, HttpRequest<?> request) {
        return HttpResponse.<byte[]>status(303, "").header(HttpHeaders.LOCATION, "/facilitate")
                .header(HttpHeaders.SET_COOKIE, SignIn.cookie(token, request.isSecure()));
    }

    private static HttpResponse<byte[]> again(String page) {
        return Pages.show(page, 422);
    }
}
