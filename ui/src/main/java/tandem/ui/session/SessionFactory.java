package tandem.ui.session;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.UUID;
import tandem.session.CommandId;

/** What the console needs and must not make of itself. */
@Factory
final class SessionFactory {
    @Singleton
    CommandIds commandIds() {
        return () -> new CommandId(UUID.randomUUID());
    }
}
