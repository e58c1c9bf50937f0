package tandem.server.web;

import org.jspecify.annotations.Nullable;

/** One thing that Tandem cannot do without while it runs. Every bean of this type is asked by {@code /health}. */
public interface HealthCheck {

    /** Short and stable, such as {@code database}. */
    String name();

    /** One plain sentence, or null while all is well. Quick: asked often, and by anybody. */
    @Nullable String whyDown();

    /** One plain sentence about what works and is still not as it should be; null when there is nothing to say. */
    default @Nullable String warning() {
        return null;
    }
}
