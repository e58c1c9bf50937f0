package tandem.server.web;

import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses what another site's page would have a browser change here. Browsers say so themselves, wherever the page is
 * in a secure context (localhost is one); behind a proxy that rewrites Host this holds, where comparing Origin would
 * not.
 */
public final class SameSiteOnly extends Handler.Abstract.NonBlocking {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        boolean reads = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
        if (reads || !"cross-site".equals(request.getHeaders().get("Sec-Fetch-Site"))) {
            return false;
        }
        JettyProblems.send(Problem.ofStatus(403), request, response, callback);
        return true;
    }
}
