package tandem.server.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Apart from {@link SignInTest}: whoever comes from this address afterwards has to wait. */
@MicronautTest
class SignInTriesTest {
    private static final String RIGHT = "name=Ngaire&passphrase=four+words+in+a+row";
    /** More than anybody has at once. */
    private static final int MANY = 50;

    private final SignIn signIn;
    private final Api api;

    SignInTriesTest(SignIn signIn, EmbeddedServer server) {
        this.signIn = signIn;
        this.api = new Api(server.getURI());
    }

    @Test
    void whoHasUsedUpHerTriesLearnsNothingFromARightOneUntilSheHasWaited() {
        assertEquals(303, form("/sign-in/" + signIn.newLink(), RIGHT).status());
        for (int i = 0; i < MANY; i++) {
            assertEquals(303, form("/sign-in", RIGHT).status(), "right ones are not counted");
        }
        // one comes back every two seconds, perhaps just now
        await().until(() -> {
            useUpAllTries();
            return form("/sign-in", RIGHT).status() == 429;
        });
        await().until(() -> {
            useUpAllTries();
            return form("/lead", "code=" + signIn.leadCode("Ngaire").replace(' ', '+')).status() == 429;
        });
        await().atMost(Duration.ofSeconds(30)).until(() -> form("/sign-in", RIGHT).status() == 303);
    }

    private void useUpAllTries() {
        for (int i = 0; i < MANY; i++) {
            var wrong = form("/lead", "code=0000+0000");
            if (wrong.status() == 429) {
                assertTrue(wrong.body().contains("Too many tries. Please wait a minute."), wrong.body());
                return;
            }
            assertEquals(422, wrong.status());
        }
        throw new AssertionError("there are tries without end");
    }

    private Api.Answer form(String path, String body) {
        return api.send(api.request(path).POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/x-www-form-urlencoded"));
    }
}
