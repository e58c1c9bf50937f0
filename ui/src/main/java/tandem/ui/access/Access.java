package tandem.ui.access;

import java.util.Optional;
import tandem.session.JoinCode;

/** Who may see what: asked on a request's thread. */
public interface Access {
    /** The name of the facilitator who is signed in, in this browser. */
    Optional<String> facilitator();

    /** What stands after the # in the console's link to a room screen: whoever has it may show that one screen. */
    String screenKey(JoinCode code);

    /** A code with which a phone signs in as this facilitator, once, within two minutes: eight digits in two groups. */
    String leadCode(String facilitator);

    /** Signs this browser out, now and after a restart. */
    void signOut();
}
