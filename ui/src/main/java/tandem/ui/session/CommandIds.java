package tandem.ui.session;

import tandem.session.CommandId;

/** Gives every press an id of its own. */
@FunctionalInterface
public interface CommandIds {
    CommandId next();
}
