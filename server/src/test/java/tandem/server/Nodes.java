package tandem.server;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tandem.server.storage.CutLine;
import tandem.server.storage.TestPostgres;
import tandem.server.web.Api;

/**
 * Two real Tandems on one real PostgreSQL, by a line that can be cut, behind a real nginx with the configuration that
 * ships. Only what it started is ever ended.
 */
public final class Nodes implements AutoCloseable {
    private final Path folder;
    private final String database = TestPostgres.best().fresh();
    private final CutLine line;
    private final Map<String, String> settings;
    private final List<ServerProcess> nodes = new ArrayList<>();
    private final Proxy proxy;

    private Nodes(Path folder) throws Exception {
        this.folder = folder;
        this.line = CutLine.to(database);
        var secret = new byte[32];
        secret[0] = 1;
        this.settings = Map.of("TANDEM_DB_URL", TestPostgres.through(line.port(), database), "TANDEM_SECRET",
                Base64.getEncoder().encodeToString(secret), "TANDEM_TRUSTED_PROXIES", "127.0.0.1");
        try {
            // both at once: who is first makes the tables
            for (int node = 0; node < 2; node++) {
                nodes.add(start(node, ServerProcess.freePort()));
            }
            for (var node : nodes) {
                node.awaitReady();
            }
            proxy = Proxy.before(Files.createDirectory(folder.resolve("nginx")), uri(0), uri(1));
        } catch (Exception e) {
            nodes.forEach(ServerProcess::close);
            line.close();
            throw e;
        }
    }

    /** @param folder one that is its own */
    public static Nodes in(Path folder) throws Exception {
        return new Nodes(folder);
    }

    private ServerProcess start(int node, int port) throws Exception {
        return ServerProcess.start(List.of(), folder.resolve("node-" + node), port, settings);
    }

    /** The same node, after it was ended. */
    public void startAnew(int node) throws Exception {
        nodes.set(node, start(node, uri(node).getPort()).awaitReady());
    }

    public ServerProcess node(int node) {
        return nodes.get(node);
    }

    public URI uri(int node) {
        return nodes.get(node).uri();
    }

    public Proxy proxy() {
        return proxy;
    }

    /** The line between the nodes and their database. */
    public CutLine line() {
        return line;
    }

    /** The database itself. */
    public String database() {
        return database;
    }

    /** How many phones this node has on the stream. */
    public long listeners(int node) {
        return new Api(uri(node)).get("/metrics").body().lines()
                .filter(one -> one.startsWith("tandem_stream_connections "))
                .mapToLong(one -> (long) Double.parseDouble(one.split(" ")[1])).findFirst().orElseThrow();
    }

    @Override
    public void close() throws Exception {
        proxy.close();
        nodes.forEach(ServerProcess::close);
        line.close();
    }
}
