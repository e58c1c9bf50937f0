package tandem.server.storage;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tandem.live.ChangeFeed;
import tandem.live.Elsewhere;
import tandem.live.NearFeed;
import tandem.server.DataFolder;
import tandem.server.Settings;
import tandem.server.metrics.Counts;

/** Opens the database before anything listens, and closes it after everything else. */
@Factory
final class StorageFactory {
    private static final Logger LOG = LoggerFactory.getLogger(StorageFactory.class);

    @Singleton
    DatabaseUrl url(Settings settings, DataFolder folder) {
        return DatabaseUrl.of(settings.databaseUrl(), folder.path());
    }

    @Context
    @Bean(preDestroy = "close")
    Database database(DataSource pool, DatabaseUrl url) {
        var database = Database.over((HikariDataSource) DelegatingDataSource.unwrapDataSource(pool), url.kind());
        if (database.whyNotDurable() != null) {
            LOG.warn(database.whyNotDurable());
        }
        return database;
    }

    @Singleton
    @Bean(preDestroy = "close")
    GroupedEventStore eventStore(Database database, RandomGenerator random, Counts counts) {
        return new GroupedEventStore(database, random, counts::synced);
    }

    @Singleton
    @Bean(preDestroy = "close")
    ChangeFeed feed(DatabaseUrl url) {
        return switch (url.kind()) {
            case H2 -> new NearFeed();
            case POSTGRESQL -> new PostgresFeed(url);
        };
    }

    @Singleton
    Elsewhere elsewhere(Database database) {
        return switch (database.kind()) {
            case H2 -> Elsewhere.NOBODY;
            case POSTGRESQL -> new HereRows(database, UUID.randomUUID());
        };
    }

    @Singleton
    StoredSessions sessions(Database database) {
        return new StoredSessions(database);
    }
}
