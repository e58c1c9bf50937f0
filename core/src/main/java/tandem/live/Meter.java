package tandem.live;

import java.time.Duration;
import tandem.session.SessionCommand;

/**
 * Port: counts what the sessions that run here get done. Called by writers and by whoever hands commands in, on any
 * thread, many at once: quick, and throws nothing.
 */
public interface Meter {
    /** Nobody counts. */
    Meter NONE = new Meter() {
        @Override
        public void wrote(int letters, Duration took) {
        }

        @Override
        public void settled(SessionCommand command, Outcome outcome) {
        }

        @Override
        public void showed() {
        }
    };

    /** A session's writer went through one batch of commands; this long passed until it was on disk, or turned down. */
    void wrote(int letters, Duration took);

    /** A command that was handed in has its answer. */
    void settled(SessionCommand command, Outcome outcome);

    /** A session's newest state was given to those who look at it. */
    void showed();
}
