package tandem.server.vaadin;

import io.micronaut.context.ApplicationContext;
import io.micronaut.servlet.engine.DefaultMicronautServlet;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Micronaut's servlet on Jetty 12.1, which takes a request back sooner than Micronaut expects (docs/decisions/0001).
 */
final class MicronautServlet extends DefaultMicronautServlet {

    private static final long serialVersionUID = 1L;

    MicronautServlet(ApplicationContext context) {
        super(context);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        super.service(new KeptAttributes(request), response);
    }

    /** Micronaut reads attributes after AsyncContext.complete(), when Jetty's request is recycled: so we keep them. */
    private static final class KeptAttributes extends HttpServletRequestWrapper {

        private final Map<String, Object> attributes = new ConcurrentHashMap<>();

        KeptAttributes(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Object getAttribute(String name) {
            return attributes.get(name);
        }

        @Override
        public void setAttribute(String name, Object value) {
            if (value == null) {
                attributes.remove(name);
            } else {
                attributes.put(name, value);
            }
        }

        @Override
        public void removeAttribute(String name) {
            attributes.remove(name);
        }

        @Override
        public Enumeration<String> getAttributeNames() {
            return Collections.enumeration(attributes.keySet());
        }

        /** No time limit: an answer waits for the disk as long as that takes. */
        @Override
        public AsyncContext startAsync() {
            AsyncContext async = super.startAsync();
            async.setTimeout(0);
            return async;
        }
    }
}
