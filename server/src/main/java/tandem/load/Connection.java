package tandem.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the server, kept open between requests as a browser does, and cut off in the middle when asked to:
 * which is why this is HTTP/1.1 by hand. One request at a time; close from any thread.
 */
public final class Connection implements AutoCloseable {
    private static final int CONNECT_MILLIS = 10_000;
    private static final int REPLY_MILLIS = 40_000;
    private static final int BUFFER = 2_048;

    private final InetSocketAddress server;
    private final String host;
    private volatile @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    public Connection(InetSocketAddress server) {
        this.server = server;
        this.host = server.getHostString() + ":" + server.getPort();
    }

    /** A connection that the server closed while nobody used it is opened anew, once, as browsers do. */
    public Reply ask(Request request) throws IOException {
        if (socket != null) {
            try {
                return exchange(request);
            } catch (IOException closedMeanwhile) {
                close();
            }
        }
        try {
            return exchange(request);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Sends it, and is gone before the reply. */
    void askAndHangUp(Request request) throws IOException {
        try {
            send(request);
        } finally {
            close();
        }
    }

    /** The body of a reply that does not end by itself. */
    public InputStream listen(Request request) throws IOException {
        send(request);
        var status = status();
        var headers = headers();
        if (status != 200) {
            close();
            throw new IOException("status " + status);
        }
        return "chunked".equals(headers.get("transfer-encoding")) ? new Chunks(in) : in;
    }

    private Reply exchange(Request request) throws IOException {
        send(request);
        var status = status();
        var headers = headers();
        var body = body(status, headers);
        if ("close".equalsIgnoreCase(headers.get("connection"))) {
            close();
        }
        return new Reply(status, headers, body);
    }

    private void send(Request request) throws IOException {
        var to = socket;
        if (to == null) {
            to = new Socket();
            socket = to;
            to.setTcpNoDelay(true);
            to.setSoTimeout(REPLY_MILLIS);
            to.connect(server, CONNECT_MILLIS);
            in = new BufferedInputStream(to.getInputStream(), BUFFER);
        }
        to.getOutputStream().write(request.bytes(host));
    }

    private int status() throws IOException {
        var line = Chunks.line(in);
        if (!line.matches("HTTP/1\\.1 [0-9]{3}.*")) {
            throw new IOException("no HTTP reply");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private Map<String, String> headers() throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = Chunks.line(in); !line.isEmpty(); line = Chunks.line(in)) {
            var colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(int status, Map<String, String> headers) throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            return new Chunks(in).readAllBytes();
        }
        var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return body;
    }

    @Override
    public void close() {
        var open = socket;
        socket = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException goneAlready) {
                // that is what was wanted
            }
        }
    }

    /** A body in chunks. */
    private static final class Chunks extends InputStream {
        private final InputStream in;
        private int left;
        private boolean first = true;

        Chunks(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left == 0 && !nextChunk()) {
                return -1;
            }
            var got = in.read(into, offset, Math.min(length, left));
            if (got < 0) {
                throw new EOFException();
            }
            left -= got;
            return got;
        }

        private boolean nextChunk() throws IOException {
            if (left < 0) {
                return false;
            }
            if (!first) {
                line(in);
            }
            first = false;
            left = Integer.parseInt(line(in).split(";")[0].strip(), 16);
            if (left == 0) {
                line(in);
                left = -1;
                return false;
            }
            return true;
        }

        static String line(InputStream in) throws IOException {
            var line = new ByteArrayOutputStream(80);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException();
                }
                if (c != '\r') {
                    line.write(c);
                }
            }
            return line.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
