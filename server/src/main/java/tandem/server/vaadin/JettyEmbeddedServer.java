package tandem.server.vaadin;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.ApplicationConfiguration;
import io.micronaut.servlet.engine.server.AbstractServletServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.URL;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.LoggerFactory;
import tandem.server.CannotStart;
import tandem.server.Messages;
import tandem.server.Settings;
import tandem.server.web.AnswersFirst;
import tandem.server.web.AnswersHandler;
import tandem.server.web.Closing;
import tandem.server.web.EventStream;
import tandem.server.web.FacilitatorsOnly;
import tandem.server.web.JettyProblems;
import tandem.server.web.Routes;
import tandem.server.web.SameSiteOnly;
import tandem.server.web.SecurityHeaders;
import tandem.server.web.StaticFiles;
import tandem.server.web.Threads;
import tandem.server.web.TrustedProxies;
import tandem.server.web.UserTimeout;

/** One port, one JVM: Jetty with the event stream, the servlets and the static files (docs/decisions/0001). */
@Singleton
public final class JettyEmbeddedServer extends AbstractServletServer<Server> {

    /** When the page of a phone has given up a silent stream by itself, and asks anew. */
    private static final Duration WITHOUT_A_WORD = Duration.ofSeconds(35);

    private final Settings settings;
    private final ServerConnector connector;

    JettyEmbeddedServer(ApplicationContext context, ApplicationConfiguration configuration, Settings settings,
            Closing closing, EventStream stream, AnswersHandler answers, FacilitatorsOnly facilitatorsOnly) {
        super(context, configuration, new Server(new Threads()));
        this.settings = settings;
        Server server = getServer();
        connector = new ServerConnector(server, 1, 2, new HttpConnectionFactory(http(settings)));
        connector.setPort(settings.port());
        connector.setHost(settings.bind());
        // a whole school presses "join" in the same second
        connector.setAcceptQueueSize(4096);
        // a reader that takes nothing of what waits for it, or a connection that says nothing, is gone after so long
        connector.setIdleTimeout(60_000);
        server.addConnector(connector);
        server.setErrorHandler(new JettyProblems());
        // what is under way when it stops has so long to be done; silent connections have less
        server.setStopTimeout(2_000);
        connector.setShutdownIdleTimeout(100);
        server.setHandler(new GracefulHandler(new SecurityHeaders(new Handler.Sequence(new SameSiteOnly(), closing,
                new AnswersFirst(answers, new Handler.Sequence(stream, facilitatorsOnly,
                        new Routes(Servlets.in(context)), new StaticFiles()))))));
    }

    private static HttpConfiguration http(Settings settings) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setOutputBufferSize(8192);
        http.setRequestHeaderSize(16_384);
        // remembered headers take 100 KB for each connection, however many phones keep theirs
        http.setHeaderCacheSize(0);
        http.addCustomizer(new TrustedProxies(settings.trustedProxies()));
        return http;
    }

    @Override
    protected void startServer() throws Exception {
        try {
            connector.open();
        } catch (IOException | IllegalArgumentException cannotListen) {
            throw new CannotStart(whyNot(), cannotListen);
        }
        UserTimeout.ofAcceptedBy((ServerSocketChannel) connector.getTransport(), WITHOUT_A_WORD);
        getServer().start();
    }

    private String whyNot() {
        return bindIsHere()
                ? Messages.text("start.port-taken", settings.port())
                : Messages.text("start.address-not-here", String.valueOf(settings.bind()));
    }

    private boolean bindIsHere() {
        try {
            return settings.bind() == null || isHere(InetAddress.getByName(settings.bind()));
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    private static boolean isHere(InetAddress address) {
        try {
            return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return false;
        }
    }

    @Override
    protected void stopServer() throws Exception {
        try {
            getServer().stop();
        } catch (TimeoutException late) {
            LoggerFactory.getLogger(JettyEmbeddedServer.class).debug("Who had not gone by then was cut off", late);
        }
    }

    @Override
    public int getPort() {
        return connector.getLocalPort() > 0 ? connector.getLocalPort() : settings.port();
    }

    @Override
    public String getHost() {
        return "localhost";
    }

    @Override
    public String getScheme() {
        return "http";
    }

    @Override
    public URL getURL() {
        try {
            return getURI().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public URI getURI() {
        return URI.create(getScheme() + "://" + getHost() + ":" + getPort());
    }

    @Override
    public boolean isKeepAlive() {
        return false;
    }

    @Override
    public boolean isRunning() {
        return getServer().isRunning();
    }
}
