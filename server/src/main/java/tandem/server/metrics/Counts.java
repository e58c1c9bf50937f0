package tandem.server.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.function.IntSupplier;
import tandem.live.Meter;
import tandem.live.Outcome;
import tandem.session.SessionCommand;

/** The figures of {@code /metrics}, from the start of this process on. Safe on any thread. */
@Singleton
public final class Counts implements Meter {
    private static final double[] SECONDS =
            {0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5};
    private static final double[] LETTERS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_048};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter joins = Counter.builder().name("tandem_joins_total")
            .help("Joins acknowledged, those that were sent again included.").register(registry);
    private final Counter acknowledged = Counter.builder().name("tandem_answers_acknowledged_total")
            .help("Answers acknowledged, which are on disk, those that were sent again included.").register(registry);
    private final Counter refused = Counter.builder().name("tandem_answers_refused_total")
            .help("Answers not taken, by reason; busy is one that a phone sends again.").labelNames("reason")
            .register(registry);
    private final Counter ticks = Counter.builder().name("tandem_ticks_total")
            .help("Times that a session's newest state was given to those who look at it.").register(registry);
    private final Histogram batch = Histogram.builder().name("tandem_batch_commands")
            .help("Commands that one write of a session took together.").classicOnly().classicUpperBounds(LETTERS)
            .register(registry);
    private final Histogram append = Histogram.builder().name("tandem_append_seconds")
            .help("From handing a batch to the store until it was on disk, or turned down.").classicOnly()
            .classicUpperBounds(SECONDS).register(registry);
    private final Histogram sync = Histogram.builder().name("tandem_fsync_seconds")
            .help("Bringing to the disk what was committed, for all sessions that waited.").classicOnly()
            .classicUpperBounds(SECONDS).register(registry);

    Counts() {
        JvmMemoryMetrics.builder().register(registry);
        JvmGarbageCollectorMetrics.builder().register(registry);
        JvmThreadsMetrics.builder().register(registry);
        ProcessMetrics.builder().register(registry);
    }

    @Override
    public void wrote(int letters, Duration took) {
        batch.observe(letters);
        append.observe(seconds(took));
    }

    @Override
    public void settled(SessionCommand command, Outcome outcome) {
        switch (command) {
            case SessionCommand.Join _ -> {
                if (outcome instanceof Outcome.Kept) {
                    joins.inc();
                }
            }
            case SessionCommand.GiveAnswer _ -> answered(outcome);
            case SessionCommand.Lead _, SessionCommand.PassOn _, SessionCommand.TakeBack _,
                 SessionCommand.HoldWords _, SessionCommand.AcceptCommitment _, SessionCommand.Expire _,
                 SessionCommand.EndIdle _, SessionCommand.Seal _ -> {
                // nothing that anybody has asked to see yet
            }
        }
    }

    private void answered(Outcome outcome) {
        switch (outcome) {
            case Outcome.Kept _ -> acknowledged.inc();
            case Outcome.Refused no -> refused.labelValues(word(no.refusal().reason().name())).inc();
            case Outcome.Busy _ -> refused.labelValues("busy").inc();
            case Outcome.Impossible _ -> refused.labelValues("impossible").inc();
        }
    }

    @Override
    public void showed() {
        ticks.inc();
    }

    /** What was committed took this long to the disk. */
    public void synced(Duration took) {
        sync.observe(seconds(took));
    }

    /** Adds a figure that is looked up whenever somebody asks. @param name begins with {@code tandem_} */
    public void watch(String name, String help, IntSupplier figure) {
        GaugeWithCallback.builder().name(name).help(help).callback(now -> now.call(figure.getAsInt()))
                .register(registry);
    }

    /** All figures as they stand. */
    public MetricSnapshots now() {
        return registry.scrape();
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double seconds(Duration took) {
        return took.toNanos() / 1e9;
    }
}
