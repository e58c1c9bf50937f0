package tandem.server.exchange;

import tandem.ui.access.Exchange.Refused;
import tandem.ui.access.Exchange.Why;

/** Thrown where a file cannot be read; carries the line and the sentence for the person who brought it. */
public final class RefusedFile extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Refused refused;

    /** @param line from 1; 0 where it is about the whole file */
    RefusedFile(Why why, int line, String reason) {
        super(why + ", line " + line + ": " + reason, null, false, false);
        this.refused = new Refused(why, line, reason);
    }

    public Refused refused() {
        return refused;
    }
}
