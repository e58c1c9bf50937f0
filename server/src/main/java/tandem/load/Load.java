package tandem.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/**
 * What {@code bin/load} starts: sessions full of people, over the public surface only, each led from the lobby to the
 * end; afterwards the record has to hold exactly what people were told is received.
 */
public final class Load {
    private static final int REQUESTS_PER_PERSON = 16;

    private Load() {
    }

    /** Exits with 0 when nothing was lost, doubled or leaked, 1 when something was, 2 when it could not begin. */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    private static int run(String[] args, PrintStream out, PrintStream err) {
        if (args.length == 0 || Arrays.asList(args).contains("--help")) {
            out.println(Words.text("help"));
            return args.length == 0 ? 2 : 0;
        }
        try {
            var options = Options.read(args, System.getenv());
            var run = Run.of(options, server(options), limit(options));
            new Desk(run).knock();
            out.println(Words.text("begins", options.sessions(), options.participants(), options.rate()));
            return report(run, play(run, options.sessions(), options.participants()), options, out) ? 0 : 1;
        } catch (CannotRun why) {
            err.println(why.getMessage());
            return 2;
        }
    }

    /** Four times what it takes when nothing has to be sent twice, and some minutes. */
    private static Duration limit(Options options) {
        long people = (long) options.sessions() * options.participants();
        return Duration.ofMinutes(3).plusSeconds(4 * REQUESTS_PER_PERSON * people / options.rate());
    }

    private static InetSocketAddress server(Options options) {
        try {
            var address = InetAddress.getByName(options.url().getHost());
            if (!address.isLoopbackAddress() && !options.anywhere()) {
                throw new CannotRun(Words.text("not-this-computer", options.url().getHost()));
            }
            return new InetSocketAddress(address, options.url().getPort() < 0 ? 80 : options.url().getPort());
        } catch (UnknownHostException nowhere) {
            throw new CannotRun(Words.text("bad-url", options.url()));
        }
    }

    /** Runs that many sessions to their end, and audits each. */
    static Audit.Verdict play(Run run, int sessions, int participants) {
        var desk = new Desk(run);
        var questions = resource("questions.json");
        desk.keep("/api/v1/question-sets", questions);
        desk.keep("/api/v1/partnerships", resource("partnership.json"));
        var agenda = new ArrayList<JsonNode>();
        Reply.json(questions).path("agenda").forEach(item -> agenda.add(item.path("question")));
        var rooms = new ArrayList<Room>();
        for (int i = 0; i < sessions; i++) {
            rooms.add(desk.open(i, participants));
        }
        together(rooms.stream().<Runnable>map(room -> () -> room.run(agenda)).toList());
        return rooms.stream().map(desk::audit).reduce(Audit.Verdict.NOTHING, Audit.Verdict::plus);
    }

    private static void together(List<Runnable> work) {
        for (var thread : work.stream().map(Thread::startVirtualThread).toList()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Plays sessions against a server that may be killed and started again meanwhile, and audits each.
     *
     * @param rate joins and answers that are begun each second
     * @param more whether the last question should be opened once more
     */
    public static Played play(InetSocketAddress server, String token, int sessions, int participants, int rate,
                              Duration limit, BooleanSupplier more) {
        var run = new Run(server, token, new Pace(rate), Duration.ofMillis(100), Duration.ofMillis(500),
                System.nanoTime() + limit.toNanos(), more, new Totals());
        var verdict = play(run, sessions, participants);
        return new Played(verdict.acknowledged(), verdict.counted(), verdict.lost(), verdict.doubled(),
                run.totals().leaked.get(), run.totals().remarks());
    }

    private static boolean report(Run run, Audit.Verdict verdict, Options options, PrintStream out) {
        var totals = run.totals();
        int people = options.sessions() * options.participants();
        out.println(Words.text("joined", totals.joined.get(), people));
        out.println(Words.text("acknowledged", verdict.acknowledged(), totals.changed.get(), totals.tooLate.get()));
        out.println(Words.text("counted", verdict.counted()));
        out.println(Words.text("lost", verdict.lost()));
        out.println(Words.text("doubled", verdict.doubled()));
        out.println(Words.text("leaked", totals.leaked.get()));
        out.println(Words.text("ack", totals.ackMillis(0.5), totals.ackMillis(0.99)));
        out.println(Words.text("trouble", totals.hungUp.get(), totals.unreached.get(), totals.busy.get(),
                totals.throttled.get(), totals.failed.get()));
        totals.remarks().forEach(remark -> out.println("  " + remark));
        boolean good = verdict.isGood() && totals.leaked.get() == 0 && totals.failed.get() == 0
                && totals.throttled.get() == 0 && totals.joined.get() == people;
        out.println(Words.text(good ? "good" : "not-good"));
        return good;
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Load.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
