package tandem.load;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much load, and on what.
 *
 * @param participants in each session, 1 to 5,000
 * @param sessions     at the same time, 1 to 500
 * @param rate         joins and answers that are begun each second, of all sessions together, 1 to 10,000
 * @param anywhere     whether the server may be another computer than this one
 */
record Options(URI url, int participants, int sessions, int rate, String token, boolean anywhere) {

    /** @throws CannotRun when they make no sense */
    static Options read(String[] args, Map<String, String> environment) {
        @Nullable String url = null;
        @Nullable String token = environment.get("TANDEM_API_TOKEN");
        int participants = 40;
        int sessions = 1;
        int rate = 500;
        boolean anywhere = false;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--url" -> url = value(args, ++i);
                case "--token" -> token = value(args, ++i);
                case "--participants" -> participants = number(args, ++i, 5_000);
                case "--sessions" -> sessions = number(args, ++i, 500);
                case "--rate" -> rate = number(args, ++i, 10_000);
                case "--anywhere" -> anywhere = true;
                default -> throw new CannotRun(Words.text("unknown-option", args[i]));
            }
        }
        if (url == null) {
            throw new CannotRun(Words.text("no-url"));
        }
        if (token == null || token.isBlank()) {
            throw new CannotRun(Words.text("no-token"));
        }
        return new Options(address(url), participants, sessions, rate, token.strip(), anywhere);
    }

    private static String value(String[] args, int i) {
        if (i >= args.length) {
            throw new CannotRun(Words.text("no-value", args[i - 1]));
        }
        return args[i];
    }

    private static int number(String[] args, int i, int most) {
        var text = value(args, i);
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new CannotRun(Words.text("not-a-number", args[i - 1], most));
        }
        return Integer.parseInt(text);
    }

    private static URI address(String text) {
        try {
            var url = URI.create(text);
            if ("http".equalsIgnoreCase(url.getScheme()) && url.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new CannotRun(Words.text("bad-url", text));
        }
        throw new CannotRun(Words.text("bad-url", text));
    }
}
