package tandem.server.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import tandem.live.LiveSessions;
import tandem.server.Settings;
import tandem.server.metrics.Counts;

/**
 * {@code /metrics}, for Prometheus: with {@code TANDEM_METRICS_TOKEN} for whoever carries it, without for this computer
 * alone. What a proxy that is not among the trusted passes on looks as if it came from the proxy.
 */
@Controller("/metrics")
final class MetricsController {
    private static final PrometheusTextFormatWriter WRITER = PrometheusTextFormatWriter.create();

    private final Counts counts;
    private final @Nullable String token;

    MetricsController(Counts counts, Settings settings, LiveSessions sessions, EventStream stream) {
        this.counts = counts;
        this.token = settings.metricsToken();
        counts.watch("tandem_sessions_running", "Sessions that are in memory.", sessions::running);
        counts.watch("tandem_mailbox_commands", "Commands that wait for their sessions' writers.", sessions::waiting);
        counts.watch("tandem_stream_connections", "Phones that listen on the event stream.", stream::connections);
    }

    @Get(produces = MediaType.ALL)
    HttpResponse<byte[]> metrics(HttpRequest<?> request) throws IOException {
        if (!(token == null ? isFromHere(request) : ApiToken.isCarriedBy(request, token))) {
            return Problem.of("unauthorized", 401).response();
        }
        var out = new ByteArrayOutputStream();
        WRITER.write(out, counts.now());
        return HttpResponse.ok(out.toByteArray()).header("Content-Type", WRITER.getContentType())
                .header("Cache-Control", "no-store");
    }

    private static boolean isFromHere(HttpRequest<?> request) {
        InetAddress address = request.getRemoteAddress().getAddress();
        return address != null && address.isLoopbackAddress();
    }
}
