package tandem.server.storage;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A real PostgreSQL for tests: the one at TEST_PG_URL (a superuser's address); else one in a container, where a Docker
 * engine answers and has the image TEST_PG_IMAGE; else an embedded one. With REQUIRE_TESTCONTAINERS=1 only the container
 * will do. One of each kind for all tests; each test class makes itself a database in it.
 */
public final class TestPostgres {
    private static final Logger LOG = LoggerFactory.getLogger(TestPostgres.class);
    private static final boolean REQUIRED = "1".equals(System.getenv("REQUIRE_TESTCONTAINERS"));
    private static final Supplier<Optional<TestPostgres>> CONTAINER = once(TestPostgres::startContainer);
    private static final Supplier<TestPostgres> EMBEDDED = once(TestPostgres::startEmbedded);
    private static final Supplier<TestPostgres> BEST = once(TestPostgres::pick);

    private final URI server;
    private final List<String> made = new ArrayList<>();

    private TestPostgres(String kind, String url) {
        this.server = URI.create(url);
        LOG.info("PostgreSQL for tests: {}", kind);
    }

    /** The best that there is here. */
    public static TestPostgres best() {
        return BEST.get();
    }

    static TestPostgres embedded() {
        return EMBEDDED.get();
    }

    /** Leaves the test out where there is none, unless it is required. */
    static TestPostgres inContainer() {
        return CONTAINER.get().orElseGet(() -> abort("no Docker engine with the image of a PostgreSQL answers here"));
    }

    private static TestPostgres pick() {
        var given = System.getenv("TEST_PG_URL");
        if (REQUIRED || given == null || given.isBlank()) {
            return CONTAINER.get().orElseGet(EMBEDDED);
        }
        var outside = new TestPostgres("TEST_PG_URL", given);
        Runtime.getRuntime().addShutdownHook(new Thread(outside::dropAll));
        return outside;
    }

    private static Optional<TestPostgres> startContainer() {
        var image = Optional.ofNullable(System.getenv("TEST_PG_IMAGE")).filter(name -> !name.isBlank())
                .orElse("postgres:17-alpine");
        if (!isPresent(image)) {
            if (REQUIRED) {
                throw new IllegalStateException("REQUIRE_TESTCONTAINERS=1, and no Docker engine has " + image);
            }
            return Optional.empty();
        }
        @SuppressWarnings("resource") // ends with the JVM
        var container = new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
        container.withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200").start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        return Optional.of(new TestPostgres("Testcontainers, " + image, "postgresql://%s:%s@%s:%d/%s".formatted(
                container.getUsername(), container.getPassword(), container.getHost(), container.getFirstMappedPort(),
                container.getDatabaseName())));
    }

    /** Asks the engine first: Testcontainers would try for minutes to fetch an image that cannot be had. */
    private static boolean isPresent(String image) {
        try {
            var asked = new ProcessBuilder("docker", "image", "inspect", image).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (!asked.waitFor(20, TimeUnit.SECONDS)) {
                asked.destroyForcibly();
                return false;
            }
            return asked.exitValue() == 0;
        } catch (IOException noDocker) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestPostgres startEmbedded() {
        try {
            @SuppressWarnings("resource") // ends with the JVM
            var embedded = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
            return new TestPostgres("embedded", "postgresql://postgres:postgres@localhost:%d/postgres"
                    .formatted(embedded.getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a new database with nothing in it. */
    public String fresh() {
        return fresh("");
    }

    /** @param how what CREATE DATABASE is told besides */
    String fresh(String how) {
        var name = "tandem_" + UUID.randomUUID().toString().substring(0, 8);
        run("CREATE DATABASE " + name + " " + how);
        made.add(name);
        return address(name);
    }

    /** The address of a database of this name. */
    String address(String name) {
        return server.getScheme() + "://" + server.getRawAuthority() + "/" + name;
    }

    /** The same address, by way of another port of this computer. */
    public static String through(int port, String url) {
        var uri = URI.create(url);
        return "postgresql://" + uri.getRawUserInfo() + "@127.0.0.1:" + port + uri.getRawPath();
    }

    void run(String statement) {
        runAt(address("postgres"), statement);
    }

    static void runAt(String url, String statement) {
        try (var connection = DatabaseUrl.given(url).connect(); var execute = connection.createStatement()) {
            execute.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends all connections to this database, as when the server restarts. */
    void cut(String url) {
        run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                + URI.create(url).getPath().substring(1) + "'");
    }

    /** Leaves the tables, and nothing in them. */
    static void empty(String url) {
        runAt(url, """
                DO $$ DECLARE names text; BEGIN
                  SELECT string_agg(quote_ident(tablename), ', ') INTO names FROM pg_tables
                    WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history';
                  IF names IS NOT NULL THEN EXECUTE 'TRUNCATE ' || names; END IF;
                END $$""");
    }

    private void dropAll() {
        made.forEach(name -> run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"));
    }

    private static <T> Supplier<T> once(Supplier<T> make) {
        return new Supplier<>() {
            private T made;

            @Override
            public synchronized T get() {
                if (made == null) {
                    made = make.get();
                }
                return made;
            }
        };
    }
}
