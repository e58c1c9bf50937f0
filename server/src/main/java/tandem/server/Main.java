package tandem.server;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;
import tandem.server.storage.Move;
import tandem.server.web.Closing;
import tandem.server.web.SignIn;

/** What {@code bin/run} starts. Says where Tandem can be reached, or in one sentence why it cannot start. */
public final class Main {
    private static final String MOVE = "--move-to";

    private Main() {
    }

    public static void main(String[] args) {
        try {
            start(args);
        } catch (Exception | LinkageError failure) {
            String sentence = StartUpFailure.sentence(failure);
            if (sentence == null) {
                LoggerFactory.getLogger(Main.class).error("Start-up failed", failure);
                sentence = Messages.text("start.unknown");
            }
            System.err.println(sentence);
            System.exit(1);
        }
    }

    private static void start(String[] args) throws IOException, InterruptedException {
        if (args.length > 0 && args[0].equals(MOVE)) {
            if (args.length != 2) {
                throw new CannotStart(Messages.text("move.where"));
            }
            System.out.println(Move.run(Settings.read(System::getenv), args[1]));
            return;
        }
        Map<String, Object> options = options(args);
        if (!options.isEmpty()) {
            var link = NewLinkFile.ask(Settings.read(System::getenv).data());
            if (link.isPresent()) {
                System.out.println(Messages.text("ready.link", link.get()));
                return;
            }
        }
        ApplicationContext context = ApplicationContext.builder(Main.class.getClassLoader())
                .mainClass(Main.class)
                .deduceEnvironment(false)
                .banner(false)
                .properties(options)
                .start();
        // outlives this method: Jetty's threads keep the process alive until it is told to stop
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(context), "shutdown"));
        EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
        announce(context.getBean(Settings.class), server.getPort(), context.getBean(SignIn.class));
    }

    /** Keeps and answers what is under way before anything is closed. */
    private static void stop(ApplicationContext context) {
        try {
            context.getBean(Closing.class).close();
        } finally {
            context.stop();
        }
    }

    private static Map<String, Object> options(String[] args) {
        Map<String, Object> options = new HashMap<>();
        for (String arg : args) {
            if (!arg.equals("--new-link")) {
                // an address that stands in the wrong place may hold a password
                throw new CannotStart(Messages.text("start.unknown-option", arg.contains("://") ? "…" : arg));
            }
            options.put("tandem.new.link", true);
        }
        return options;
    }

    private static void announce(Settings settings, int port, SignIn signIn) {
        System.out.println(Messages.text("ready", "http://localhost:" + port + "/facilitate"));
        if (settings.newLink() || signIn.isNew()) {
            System.out.println(Messages.text("ready.link",
                    "http://localhost:" + port + "/sign-in/" + signIn.newLink()));
        }
        var addresses = settings.url() != null ? List.of(settings.url().toString())
                : LanAddresses.of(settings).stream().map(host -> "http://" + host + ":" + port).toList();
        System.out.println(Messages.text(addresses.isEmpty() ? "ready.no-network" : "ready.addresses"));
        addresses.forEach(address -> System.out.println("  " + address));
    }
}
