package tandem.server.web;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import tandem.server.vaadin.JettyEmbeddedServer;

/** Linux alone is asked; elsewhere there is nothing to test. */
@MicronautTest
@EnabledOnOs(OS.LINUX)
class UserTimeoutTest {

    @Inject
    EmbeddedServer tandem;

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void whoever_takes_nothing_of_what_was_sent_is_gone_after_that_time() throws Exception {
        try (var listening = ServerSocketChannel.open(); var phone = new Socket()) {
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertTrue(UserTimeout.ofAcceptedBy(listening, Duration.ofMillis(500)));
            phone.setReceiveBufferSize(4096);
            phone.connect(listening.getLocalAddress());
            try (var accepted = listening.accept()) {
                var tooMuch = ByteBuffer.allocate(1 << 20);
                assertThrows(IOException.class, () -> {
                    while (true) {
                        accepted.write(tooMuch.clear());
                    }
                });
            }
        }
    }

    @Test
    void whoever_comes_to_tandem_has_as_long_as_a_phone_waits_for_a_silent_stream() throws Exception {
        try (var phone = new Socket(InetAddress.getLoopbackAddress(), tandem.getPort())) {
            phone.getOutputStream().write("GET /health/liveness HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes());
            assertEquals('H', phone.getInputStream().read());
            Server jetty = ((JettyEmbeddedServer) tandem).getServer();
            var accepted = jetty.getConnectors()[0].getConnectedEndPoints().stream()
                    .map(SocketChannelEndPoint.class::cast)
                    .map(SocketChannelEndPoint::getChannel)
                    .filter(channel -> channel.socket().getPort() == phone.getLocalPort())
                    .findAny().orElseThrow();
            assertEquals(35_000, userTimeout(accepted));
        }
    }

    @SuppressWarnings("restricted")
    private static int userTimeout(SocketChannel channel) throws Exception {
        int descriptor = (int) Class.forName("sun.nio.ch.SelChImpl").getMethod("getFDVal").invoke(channel);
        var linker = Linker.nativeLinker();
        var getsockopt = linker.downcallHandle(linker.defaultLookup().findOrThrow("getsockopt"),
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
        try (var arena = Arena.ofConfined()) {
            var value = arena.allocate(JAVA_INT);
            var size = arena.allocateFrom(JAVA_INT, (int) JAVA_INT.byteSize());
            assertEquals(0, (int) getsockopt.invokeExact(descriptor, 6, 18, value, size));
            return value.get(JAVA_INT, 0);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
