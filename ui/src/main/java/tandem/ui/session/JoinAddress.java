package tandem.ui.session;

import java.net.URI;
import tandem.session.JoinCode;

/**
 * How people in the room reach the session.
 *
 * @param page the session's page, as it stands in the QR code
 * @param host what people type: the address without what goes without saying
 */
record JoinAddress(URI page, String host) {
    static JoinAddress of(URI installation, JoinCode code) {
        var base = installation.toString().replaceAll("/+$", "");
        return new JoinAddress(URI.create(base + "/j/" + code.value()), base.replaceFirst("^https?://", ""));
    }
}
