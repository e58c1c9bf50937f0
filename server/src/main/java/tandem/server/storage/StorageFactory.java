package tandem.server.storage;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.data.jdbc.config.DataJdbcConfiguration;
import io.micronaut.data.model.query.builder.sql.Dialect;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import tandem.server.DataFolder;
import tandem.server.Settings;

/** Opens the database before anything listens, and closes it after everything else. */
@Factory
final class StorageFactory {

    @Context
    @Bean(preDestroy = "close")
    Database database(Settings settings, DataFolder folder) {
        var given = settings.databaseUrl();
        return Database.open(given == null ? DatabaseUrl.in(folder.path()) : DatabaseUrl.given(given));
    }

    /** For the repositories: the one pool there is. Nothing stands under datasources.*, or there would be another. */
    @Singleton
    @Named("default")
    DataSource dataSource(Database database) {
        return database.pool();
    }

    @Singleton
    @Named("default")
    DataJdbcConfiguration repositories() {
        var configuration = new DataJdbcConfiguration("default");
        configuration.setDialect(Dialect.POSTGRES);
        return configuration;
    }

    @Singleton
    @Bean(preDestroy = "close")
    GroupedEventStore eventStore(Database database, RandomGenerator random) {
        return new GroupedEventStore(database, random);
    }

    @Singleton
    StoredSessions sessions(Database database) {
        return new StoredSessions(database);
    }
}
