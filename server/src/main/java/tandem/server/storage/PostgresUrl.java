package tandem.server.storage;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.server.CannotStart;
import tandem.server.Messages;

/**
 * Reads the address of a PostgreSQL as people have it: {@code jdbc:postgresql://}, {@code postgresql://} or
 * {@code postgres://}, with user and password before the host or among the parameters.
 */
final class PostgresUrl {
    private static final List<String> BEGINNINGS = List.of("jdbc:postgresql://", "postgresql://", "postgres://");
    /** Used where the address says nothing else: a network that swallows everything must not hold people up for long. */
    private static final List<String> USUAL = List.of("ApplicationName=Tandem", "connectTimeout=5", "socketTimeout=10",
            "tcpKeepAlive=true",
            // a batch is sent as a few statements of many rows
            "reWriteBatchedInserts=true",
            // what somebody answered stays out of failures
            "logServerErrorDetail=false");

    private PostgresUrl() {
    }

    static boolean isOne(String url) {
        return beginning(url) != null;
    }

    private static @Nullable String beginning(String url) {
        var lower = url.toLowerCase(Locale.ROOT);
        return BEGINNINGS.stream().filter(lower::startsWith).findFirst().orElse(null);
    }

    /** @throws CannotStart when it names no host or no database; the sentence does not repeat the address */
    static DatabaseUrl parse(String url) {
        var beginning = beginning(url);
        var rest = url.substring(beginning == null ? 0 : beginning.length());
        var query = rest.indexOf('?');
        var where = query < 0 ? rest : rest.substring(0, query);
        // the last one: people put passwords with an @ here as they are
        var at = where.lastIndexOf('@');
        var place = where.substring(at + 1);
        if (!place.matches("[^/?#\\s]+/[^/?#\\s]+")) {
            throw new CannotStart(Messages.text("start.bad-postgres"));
        }
        @Nullable String user = null;
        @Nullable String password = null;
        if (at >= 0) {
            var who = where.substring(0, at);
            var colon = who.indexOf(':');
            user = decoded(colon < 0 ? who : who.substring(0, colon));
            password = colon < 0 ? null : decoded(who.substring(colon + 1));
        }
        var parameters = new ArrayList<String>();
        for (var parameter : query < 0 ? new String[0] : rest.substring(query + 1).split("&")) {
            if (parameter.startsWith("user=")) {
                user = decoded(parameter.substring(5));
            } else if (parameter.startsWith("password=")) {
                password = decoded(parameter.substring(9));
            } else if (!parameter.isEmpty()) {
                parameters.add(parameter);
            }
        }
        for (var usual : USUAL) {
            var name = usual.substring(0, usual.indexOf('=') + 1);
            if (parameters.stream().noneMatch(parameter -> parameter.startsWith(name))) {
                parameters.add(usual);
            }
        }
        return new DatabaseUrl(DatabaseKind.POSTGRESQL,
                "jdbc:postgresql://" + place + "?" + String.join("&", parameters), user, password);
    }

    private static String decoded(String text) {
        try {
            // a plus is a plus here, and not a space as in a form
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException aLonePercent) {
            return text;
        }
    }
}
