package tandem.load.bench;

import java.io.IOException;
import java.util.Arrays;

/** The connections of one fanout_client. */
final class Subscribers implements AutoCloseable {
    private final Tool client;

    private Subscribers(Tool client) {
        this.client = client;
    }

    static Subscribers of(String... command) throws IOException {
        var client = Tool.start(command);
        if (!client.line().equals("ready")) {
            throw new IOException("the subscribers are not ready");
        }
        return new Subscribers(client);
    }

    /** One update: ms until it was with everybody. */
    double last() throws IOException {
        client.tell("round");
        var said = client.line();
        if (said.startsWith("only")) {
            throw new IOException("an update reached " + said);
        }
        return Double.parseDouble(Arrays.asList(said.split(" ")).getLast());
    }

    /** Every second one goes, at once. */
    void leave() throws IOException {
        client.tell("leave");
        client.line();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
