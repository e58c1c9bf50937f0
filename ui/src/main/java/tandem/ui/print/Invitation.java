package tandem.ui.print;

import java.net.URI;
import tandem.session.JoinCode;

/**
 * What a person needs in order to join.
 *
 * @param network     by which address phones reach this computer
 * @param title       what the session is called
 * @param partnership whose session it is
 */
public record Invitation(URI network, JoinCode code, String title, String partnership) {
    /** The page behind the QR code: straight into the session. */
    URI joinPage() {
        return URI.create(base() + "/j/" + code.value());
    }

    /** What people type, without what browsers add by themselves. */
    String typed() {
        return base().replaceFirst("^http://", "");
    }

    private String base() {
        return network.toString().replaceAll("/+$", "");
    }
}
