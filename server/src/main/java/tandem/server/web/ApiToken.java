package tandem.server.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import tandem.server.Settings;

/** What opens the facilitator's API; without {@code TANDEM_API_TOKEN} it is closed to everybody. */
@Singleton
final class ApiToken {
    private final @Nullable String token;

    ApiToken(Settings settings) {
        token = settings.apiToken();
    }

    /** @throws ProblemException when the request does not carry it */
    void check(HttpRequest<?> request) {
        if (!isCarriedBy(request)) {
            throw new ProblemException(Problem.of("unauthorized", 401));
        }
    }

    boolean isCarriedBy(HttpRequest<?> request) {
        return token != null && isCarriedBy(request, token);
    }

    /** Whether this is the request's bearer token. */
    static boolean isCarriedBy(HttpRequest<?> request, String token) {
        var header = request.getHeaders().get("Authorization");
        return header != null && MessageDigest.isEqual(
                ("Bearer " + token).getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
    }
}
