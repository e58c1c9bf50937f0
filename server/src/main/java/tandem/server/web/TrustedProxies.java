package tandem.server.web;

import java.net.InetSocketAddress;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;

/** Believes X-Forwarded-* and Forwarded only from the proxies that were named: anybody can send such headers. */
public final class TrustedProxies implements HttpConfiguration.Customizer {

    private final InetAddressSet trusted = new InetAddressSet();
    private final ForwardedRequestCustomizer forwarded = new ForwardedRequestCustomizer();

    /** @param proxies addresses and networks as {@link InetAddressSet} reads them */
    public TrustedProxies(List<String> proxies) {
        trusted.addAll(proxies);
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer
                && trusted.test(peer.getAddress())
                ? forwarded.customize(request, responseHeaders)
                : request;
    }
}
