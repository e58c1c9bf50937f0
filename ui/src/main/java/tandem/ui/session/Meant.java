package tandem.ui.session;

import org.jspecify.annotations.Nullable;
import tandem.session.RoundId;
import tandem.session.Step;

/**
 * Where the session stood on the page on which somebody acted. With the state that she saw, the second of two who press
 * Next at once is told from one who presses it twice.
 *
 * @param seen the step's state; null in the lobby
 */
record Meant(RoundId round, Step.@Nullable State seen) {
    static final Meant LOBBY = new Meant(new RoundId(0, 0), null);

    /** As it stands on the page: {@code 3/1/OPEN}. */
    String onPage() {
        return round.step() + "/" + round.round() + "/" + (seen == null ? "" : seen.name());
    }

    static Meant read(String onPage) {
        var parts = onPage.split("/", 3);
        return new Meant(new RoundId(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])),
                parts[2].isEmpty() ? null : Step.State.valueOf(parts[2]));
    }
}
