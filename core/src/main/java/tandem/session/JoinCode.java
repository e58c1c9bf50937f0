package tandem.session;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What people type to join: seven symbols without look-alikes (34 bits), shown as {@code ABC-DEFG}. Case, spaces and
 * hyphens do not matter. Never used again, not even when its session is deleted.
 */
public record JoinCode(String value) {
    private static final String SYMBOLS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 7;
    private static final Pattern LEFT_OUT = Pattern.compile("[\\s\\-\\u2010-\\u2015]");

    public JoinCode {
        if (value.length() != LENGTH || !value.chars().allMatch(c -> SYMBOLS.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("not a join code");
        }
    }

    /** Drawn from a source that cannot be guessed. */
    public static JoinCode drawnFrom(RandomGenerator random) {
        var code = new StringBuilder();
        random.ints(LENGTH, 0, SYMBOLS.length()).forEach(i -> code.append(SYMBOLS.charAt(i)));
        return new JoinCode(code.toString());
    }

    /** What somebody typed, if it can be a code at all. */
    public static Optional<JoinCode> typed(String text) {
        var symbols = LEFT_OUT.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return symbols.length() == LENGTH && symbols.chars().allMatch(c -> SYMBOLS.indexOf(c) >= 0)
                ? Optional.of(new JoinCode(symbols))
                : Optional.empty();
    }

    /** In two groups, to be read aloud and typed. */
    public String shown() {
        return value.substring(0, 3) + "-" + value.substring(3);
    }
}
