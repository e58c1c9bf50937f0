package tandem.server;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Takes the settings from Micronaut's environment, so that tests can set {@code tandem.port} and the rest. */
@Factory
final class SettingsFactory {

    @Singleton
    Settings settings(Environment environment) {
        return Settings.read(name -> environment
                .getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'), String.class)
                .orElse(null));
    }
}
