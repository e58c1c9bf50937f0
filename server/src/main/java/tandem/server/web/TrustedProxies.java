package tandem.server.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;
import org.jspecify.annotations.Nullable;

/**
 * Believes X-Forwarded-* only from the proxies that were named, and takes such headers off everybody else's requests:
 * anybody can send them, and wrong codes are counted per address.
 */
public final class TrustedProxies implements HttpConfiguration.Customizer {

    private static final String FOR = "X-Forwarded-For";

    private final InetAddressSet trusted = new InetAddressSet();
    private final ForwardedRequestCustomizer forwarded = new ForwardedRequestCustomizer();

    /** @param proxies addresses and networks as {@link InetAddressSet} reads them; none: no header is believed */
    public TrustedProxies(List<String> proxies) {
        trusted.addAll(proxies);
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer
                && isTrusted(peer.getAddress())
                ? forwarded.customize(with(request, sender(request.getHeaders())), responseHeaders)
                : request.getHeaders().stream().noneMatch(TrustedProxies::isForwarding) ? request : without(request);
    }

    // an empty InetAddressSet would take everybody
    private boolean isTrusted(InetAddress address) {
        return !trusted.isEmpty() && trusted.test(address);
    }

    /**
     * From the right, the first address that is no proxy of ours: what stands left of it anybody could have written.
     */
    private @Nullable String sender(HttpFields headers) {
        List<String> chain = headers.getCSV(FOR, false);
        for (String address : chain.reversed()) {
            if (!isTrustedLiteral(address)) {
                return address;
            }
        }
        return chain.isEmpty() ? null : chain.getFirst();
    }

    private boolean isTrustedLiteral(String address) {
        try {
            // only literals: a name would be looked up
            return address.matches("[0-9a-fA-F.:]+") && isTrusted(InetAddress.getByName(address));
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    private static Request with(Request request, @Nullable String sender) {
        HttpFields.Mutable headers = HttpFields.build(request.getHeaders()).remove("Forwarded");
        return sender == null ? new Reheaded(request, headers) : new Reheaded(request, headers.put(FOR, sender));
    }

    private static Request without(Request request) {
        HttpFields.Mutable headers = HttpFields.build();
        request.getHeaders().stream().filter(header -> !isForwarding(header)).forEach(headers::add);
        return new Reheaded(request, headers);
    }

    private static boolean isForwarding(HttpField header) {
        String name = header.getLowerCaseName();
        return name.startsWith("x-forwarded-") || name.equals("forwarded");
    }

    private static final class Reheaded extends Request.Wrapper {

        private final HttpFields headers;

        Reheaded(Request request, HttpFields.Mutable headers) {
            super(request);
            this.headers = headers.asImmutable();
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }
    }
}
