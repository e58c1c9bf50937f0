package tandem.ui.access;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.session.JoinCode;

/** By which address phones in the room reach this computer. */
public interface RoomNetwork {
    /** The addresses that might do, the likeliest first; the one of {@code TANDEM_URL} alone where that is set. */
    List<URI> addresses();

    /** The address in links, QR codes and slips: the one chosen, else the likeliest; localhost only for want of any. */
    URI address();

    /** Uses this address from now on, for every session. */
    void choose(URI address);

    /** When a device other than this computer first asked for this session. */
    Optional<Instant> reachedFromOutside(JoinCode code);
}
