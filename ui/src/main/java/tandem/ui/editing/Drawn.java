package tandem.ui.editing;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Ids for what people make on this installation. */
public final class Drawn {
    private Drawn() {
    }

    /** An id that nothing else has: the kind of thing and eight random hexadecimal digits. */
    public static String id(String kind, RandomGenerator random) {
        return kind + "-" + HexFormat.of().toHexDigits(random.nextInt());
    }
}
