package tandem.server.storage;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/** Tells Micronaut's connection pool where the database is, before it opens it. */
@Singleton
final class PoolSettings implements BeanCreatedEventListener<DatasourceConfiguration> {
    private final DatabaseUrl url;

    PoolSettings(DatabaseUrl url) {
        this.url = url;
    }

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        var configuration = event.getBean();
        Database.configure(configuration, url);
        return configuration;
    }
}
