package tandem.server.web;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import org.slf4j.LoggerFactory;

/**
 * TCP's user timeout: how long what was sent may wait for the other side's word that it came, before the connection is
 * taken for gone (RFC 5482; {@code TCP_USER_TIMEOUT} in Linux's tcp(7)). Java has no name for it, so the system is asked
 * itself (docs/decisions/0017).
 */
public final class UserTimeout {
    private static final int IPPROTO_TCP = 6;
    private static final int TCP_USER_TIMEOUT = 18;

    private UserTimeout() {
    }

    /**
     * For all connections that are accepted from now on. Elsewhere than on Linux, or where it cannot be had, the
     * system's own patience stays.
     *
     * @param timeout to the millisecond
     * @return whether it is so
     */
    public static boolean ofAcceptedBy(ServerSocketChannel listening, Duration timeout) {
        return "Linux".equals(System.getProperty("os.name")) && isTaken(listening, Math.toIntExact(timeout.toMillis()));
    }

    @SuppressWarnings("restricted") // the one call of the system: its shape is POSIX's
    private static boolean isTaken(ServerSocketChannel listening, int millis) {
        try (var arena = Arena.ofConfined()) {
            int descriptor = (int) Class.forName("sun.nio.ch.SelChImpl").getMethod("getFDVal").invoke(listening);
            var linker = Linker.nativeLinker();
            var setsockopt = linker.downcallHandle(linker.defaultLookup().findOrThrow("setsockopt"),
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
            var value = arena.allocateFrom(JAVA_INT, millis);
            return (int) setsockopt.invokeExact(descriptor, IPPROTO_TCP, TCP_USER_TIMEOUT, value,
                    (int) value.byteSize()) == 0;
        } catch (Throwable notHere) {
            LoggerFactory.getLogger(UserTimeout.class).debug("The system's own patience stays", notHere);
            return false;
        }
    }
}
