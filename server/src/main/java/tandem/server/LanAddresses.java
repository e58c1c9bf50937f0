package tandem.server;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The addresses at which phones on this computer's networks can reach it. */
public final class LanAddresses {

    private LanAddresses() {
    }

    /** Those at which this Tandem listens: the one it was bound to, or all. */
    public static List<String> of(Settings settings) {
        var bind = settings.bind();
        return bind == null || bind.equals("0.0.0.0") ? now() : List.of(bind);
    }

    /** IPv4 addresses as text, the likeliest first; empty when this computer is on no network. */
    public static List<String> now() {
        List<InetAddress> found = new ArrayList<>();
        try {
            for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
                if (network.isUp() && !network.isLoopback() && !isForContainers(network.getName())) {
                    network.inetAddresses().filter(LanAddresses::canBeTyped).forEach(found::add);
                }
            }
        } catch (SocketException unknown) {
            return List.of();
        }
        // a home's or a school's network before anything public
        found.sort(Comparator.comparing((InetAddress address) -> !address.isSiteLocalAddress()));
        return found.stream().map(InetAddress::getHostAddress).distinct().toList();
    }

    /** Bridges and pairs of container engines and virtual machines, which no phone is on. */
    static boolean isForContainers(String name) {
        return name.matches("(docker|br-|veth|virbr|vmnet|vboxnet|cni|podman).*");
    }

    private static boolean canBeTyped(InetAddress address) {
        return address instanceof Inet4Address && !address.isLinkLocalAddress() && !address.isLoopbackAddress();
    }
}
