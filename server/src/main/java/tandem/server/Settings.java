package tandem.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.jetty.util.InetAddressSet;
import org.jspecify.annotations.Nullable;

/**
 * What can be set from outside, read once at start.
 *
 * @param port           TCP port, 0 to 65535; 0 takes any free one
 * @param bind           the only address to listen on; null listens on all
 * @param url            scheme, host and port that links and QR codes carry; null when nobody said
 * @param data           folder of database and secret
 * @param secret         the installation secret in base64; null keeps it in the data folder
 * @param databaseUrl    JDBC URL; null is the H2 file in the data folder
 * @param apiToken       what the facilitator's API asks for; null closes that API
 * @param metricsToken   what {@code /metrics} asks for; null opens it to this computer alone
 * @param trustedProxies addresses and networks whose forwarded headers count
 * @param newLink        whether a fresh sign-in link was asked for
 */
public record Settings(
        int port,
        @Nullable String bind,
        @Nullable URI url,
        Path data,
        @Nullable String secret,
        @Nullable String databaseUrl,
        @Nullable String apiToken,
        @Nullable String metricsToken,
        List<String> trustedProxies,
        boolean newLink) {

    public Settings {
        trustedProxies = List.copyOf(trustedProxies);
    }

    /** Where whoever leads opens a sign-in link: at TANDEM_URL, else on this computer. @param port that we listen on */
    String signInAddress(int port, String token) {
        var base = url == null ? "http://localhost:" + port : url.toString().replaceFirst("/$", "");
        return base + "/sign-in/" + token;
    }

    /**
     * Reads every setting through {@code raw}, by its name in the environment; blank counts as not set.
     *
     * @throws CannotStart when a value makes no sense
     */
    public static Settings read(Function<String, @Nullable String> raw) {
        Function<String, @Nullable String> setting = name -> {
            String value = raw.apply(name);
            return value == null || value.isBlank() ? null : value.strip();
        };
        checkLog(setting.apply("TANDEM_LOG"));
        String data = setting.apply("TANDEM_DATA");
        return new Settings(
                port(setting.apply("TANDEM_PORT")),
                setting.apply("TANDEM_BIND"),
                url(setting.apply("TANDEM_URL")),
                Path.of(data == null ? "data" : data).toAbsolutePath().normalize(),
                setting.apply("TANDEM_SECRET"),
                setting.apply("TANDEM_DB_URL"),
                setting.apply("TANDEM_API_TOKEN"),
                setting.apply("TANDEM_METRICS_TOKEN"),
                proxies(setting.apply("TANDEM_TRUSTED_PROXIES")),
                Boolean.parseBoolean(setting.apply("TANDEM_NEW_LINK")));
    }

    private static int port(@Nullable String text) {
        if (text == null) {
            return 8080;
        }
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new CannotStart(Messages.text("start.bad-port", text));
        }
        return Integer.parseInt(text);
    }

    /** {@code logback.xml} reads it by itself, before anything else runs; here is only seen whether it means something. */
    private static void checkLog(@Nullable String text) {
        if (text != null && !List.of("text", "json").contains(text)) {
            throw new CannotStart(Messages.text("start.bad-log", text));
        }
    }

    private static @Nullable URI url(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            URI url = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            boolean bare = url.getRawPath().isEmpty() && url.getRawQuery() == null && url.getRawFragment() == null;
            if (List.of("http", "https").contains(scheme) && url.getHost() != null && bare) {
                return url;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new CannotStart(Messages.text("start.bad-url", text), notAnAddress);
        }
        throw new CannotStart(Messages.text("start.bad-url", text));
    }

    private static List<String> proxies(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        List<String> proxies = Arrays.stream(text.split(",")).map(String::strip).filter(p -> !p.isEmpty()).toList();
        for (String proxy : proxies) {
            try {
                new InetAddressSet().add(proxy);
            } catch (IllegalArgumentException notAnAddress) {
                throw new CannotStart(Messages.text("start.bad-proxy", proxy), notAnAddress);
            }
        }
        return proxies;
    }

    /** Without the secret, the tokens and the database's URL, which may hold a password. */
    @Override
    public String toString() {
        return "Settings[port=%d, bind=%s, url=%s, data=%s, trustedProxies=%s]"
                .formatted(port, bind, url, data, trustedProxies);
    }
}
