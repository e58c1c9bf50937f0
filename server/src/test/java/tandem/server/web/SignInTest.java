package tandem.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tandem.server.storage.Accounts;
import tandem.server.storage.SignInLinks;
import tandem.server.storage.SignIns;

@MicronautTest
class SignInTest {
    private static final String PASSPHRASE = "four words in a row";
    private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";

    private final SignIn signIn;
    private final ApplicationContext context;
    private final Api api;

    SignInTest(SignIn signIn, EmbeddedServer server) {
        this.signIn = signIn;
        this.context = server.getApplicationContext();
        this.api = new Api(server.getURI());
    }

    @Test
    void theDeskAsksToSignInFirst() {
        for (var path : new String[] {"/facilitate", "/facilitate/sessions/x", "/print/x/slips"}) {
            var asked = api.get(path);
            assertEquals(303, asked.status(), path);
            assertEquals("/sign-in", asked.whole().headers().firstValue("Location").orElseThrow());
        }
    }

    @Test
    void aPersonReadsAPageWhereThereIsNothingAndAProgramGetsAProblem() {
        var token = cookie(post("/sign-in/" + signIn.newLink(), "Hemi", PASSPHRASE));
        for (var path : List.of("/print/" + NOBODYS + "/slips", "/api/v1/sessions/" + NOBODYS + "/record?format=csv")) {
            var program = api.send(api.request(path).header("Cookie", SignIn.COOKIE + "=" + token));
            var person = api.send(api.request(path).header("Cookie", SignIn.COOKIE + "=" + token)
                    .header("Accept", "text/html,*/*"));
            assertEquals(List.of(404, 404), List.of(program.status(), person.status()), path);
            assertEquals("application/problem+json", header(program, "Content-Type"), path);
            assertEquals("text/html;charset=utf-8", header(person, "Content-Type").replace(" ", ""), path);
            assertTrue(person.body().contains("<h1>There is nothing here.</h1>"), person.body());
            assertEquals("no-store", header(person, "Cache-Control"), path);
        }
    }

    private static String header(Api.Answer answer, String name) {
        return answer.whole().headers().firstValue(name).orElse("");
    }

    @Test
    void openingALinkDoesNotUseItUpAndItsButtonDoesOnce() {
        var link = "/sign-in/" + signIn.newLink();
        assertEquals(200, api.get(link).status());
        assertEquals(200, api.get(link).status());
        var used = post(link, "Mere Pōtae", PASSPHRASE);
        assertEquals(303, used.status(), used.body());
        assertEquals("/facilitate", used.whole().headers().firstValue("Location").orElseThrow());
        assertEquals("Mere Pōtae", signIn.whose(cookie(used)).orElseThrow());
        assertEquals(410, api.get(link).status());
        assertEquals(410, post(link, "Somebody", PASSPHRASE).status());
    }

    @Test
    void aLinkIsNotUsedUpByAPassphraseThatIsTooShort() {
        var link = "/sign-in/" + signIn.newLink();
        var refused = post(link, "Hana", "short");
        assertEquals(422, refused.status());
        assertTrue(refused.body().contains("at least 10 characters"));
        assertTrue(refused.body().contains("value=\"Hana\""));
        assertEquals(422, post(link, " ", PASSPHRASE).status());
        assertEquals(303, post(link, "Hana", PASSPHRASE).status());
    }

    @Test
    void nameAndPassphraseSignInFromThenOn() {
        post("/sign-in/" + signIn.newLink(), "Aroha", PASSPHRASE);
        assertEquals("Aroha", signIn.whose(cookie(post("/sign-in", "aroha", PASSPHRASE))).orElseThrow());
        var wrong = post("/sign-in", "Aroha", "four other words in a row");
        assertEquals(422, wrong.status());
        assertTrue(wrong.whole().headers().firstValue("Set-Cookie").isEmpty());
        assertEquals(wrong.body(), post("/sign-in", "Aroha", "yet another one").body());
    }

    @Test
    void aCodeSignsAPhoneInOnce() {
        post("/sign-in/" + signIn.newLink(), "Wiremu", PASSPHRASE);
        var code = signIn.leadCode("Wiremu");
        assertTrue(code.matches("\\d{4} \\d{4}"));
        assertEquals(422, form("/lead", "code=0000+0000").status());
        assertEquals("Wiremu", signIn.whose(cookie(form("/lead", "code=" + code.replace(' ', '+')))).orElseThrow());
        assertEquals(422, form("/lead", "code=" + code.replace(' ', '+')).status());
    }

    @Test
    void whoSignedOutIsOutForGood() {
        var token = cookie(post("/sign-in/" + signIn.newLink(), "Tāne", PASSPHRASE));
        signIn.out(token);
        assertTrue(signIn.whose(token).isEmpty());
        assertFalse(signIn.whose("nonsense").isPresent());
    }

    @Test
    void whoUsesTandemStaysSignedIn() {
        post("/sign-in/" + signIn.newLink(), "Ngaio", PASSPHRASE);
        var token = at(-100).with("Ngaio", PASSPHRASE).orElseThrow();
        assertTrue(anew(desk(token)).orElseThrow().startsWith(SignIn.cookie(token, false)));
        assertEquals(Optional.empty(), anew(desk(token)), "once a day");
        assertEquals(Optional.of("Ngaio"), at(100).whose(token));
        assertEquals(Optional.empty(), at(181).whose(token));
        assertEquals(303, desk(at(-181).with("Ngaio", PASSPHRASE).orElseThrow()).status());
    }

    private Api.Answer desk(String token) {
        return api.send(api.request("/facilitate").header("Cookie", SignIn.COOKIE + "=" + token));
    }

    private static Optional<String> anew(Api.Answer page) {
        return page.whole().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(SignIn.COOKIE)).findFirst();
    }

    /** How it is some days from now. */
    private SignIn at(int days) {
        return new SignIn(context.getBean(Accounts.class), context.getBean(SignIns.class),
                context.getBean(SignInLinks.class), () -> Instant.now().plus(Duration.ofDays(days)), new Random());
    }

    private Api.Answer post(String path, String name, String passphrase) {
        return form(path, "name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&passphrase="
                + URLEncoder.encode(passphrase, StandardCharsets.UTF_8));
    }

    private Api.Answer form(String path, String body) {
        return api.send(api.request(path).POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/x-www-form-urlencoded"));
    }

    private static String cookie(Api.Answer answer) {
        return answer.whole().headers().firstValue("Set-Cookie").orElseThrow().split("[=;]")[1];
    }
}
