package tandem.load.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tandem.load.Connection;
import tandem.load.Reply;
import tandem.load.Request;

/** G: bytes that a participant's page is, with all that it links, imports and preloads, heads included. */
final class PageBytes implements Item {
    private static final double MOST = 50_000;
    private static final Pattern LINKED = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg))\"");
    private static final Pattern IMPORTED =
            Pattern.compile("(?m)^(?:import|export)\\b[^;]*?['\"](\\.{1,2}/[^'\"]+)['\"]");
    private static final Pattern NAMED = Pattern.compile("(?:@import |url\\()['\"]?([^'\")]+)");

    @Override
    public List<Line> measure(Ground ground) throws Exception {
        try (var node = Node.start(ground, ground.folder("page"), Map.of())) {
            var workshop = Workshop.open(node, "");
            var loaded = load(node, "/j/" + workshop.code());
            loaded.forEach((path, bytes) -> Ground.tell("  " + path + " " + bytes));
            return List.of(Line.measured("G", Words.text("what.G"), Goal.atMost(MOST),
                    Figures.of(loaded.values().stream().mapToInt(Integer::intValue).sum()),
                    Words.text("page.floor", loaded.size())));
        }
    }

    private static Map<String, Integer> load(Node node, String page) throws IOException {
        var loaded = new LinkedHashMap<String, Integer>();
        var wanted = new ArrayDeque<>(List.of(page));
        try (var connection = new Connection(node.address())) {
            while (!wanted.isEmpty()) {
                var path = wanted.remove();
                if (!loaded.containsKey(path)) {
                    var reply = connection.ask(Request.get(path).with("Accept-Encoding", "gzip, deflate"));
                    if (reply.status() != 200) {
                        throw new IOException(path + ": " + reply.status());
                    }
                    loaded.put(path, size(reply));
                    names(path).matcher(text(reply)).results()
                            .forEach(found -> wanted.add(URI.create(path).resolve(found.group(1)).getPath()));
                }
            }
        }
        return loaded;
    }

    private static Pattern names(String path) {
        return path.endsWith(".js") ? IMPORTED : path.endsWith(".css") ? NAMED : LINKED;
    }

    private static int size(Reply reply) {
        return "HTTP/1.1 200 OK\r\n\r\n".length() + reply.bytes().length + reply.headers().entrySet().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length() + ": \r\n".length()).sum();
    }

    private static String text(Reply reply) throws IOException {
        if (!"gzip".equals(reply.header("content-encoding"))) {
            return reply.text();
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(reply.bytes()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
