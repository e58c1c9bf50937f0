package tandem.server.web;

import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Who answers a path, and how strictly its pages are kept (docs/decisions/0006). Everything unknown is STATIC. */
public enum Area {
    /** JSON by Micronaut's controllers. */
    API(Set.of("api", "health", "metrics")),
    /** Whole HTML pages by Micronaut's controllers. */
    PAGE(Set.of("sign-in", "lead", "print")),
    /** Vaadin's views and resources. */
    VAADIN(Set.of("facilitate", "screen", "VAADIN", "lumo", "aura")),
    /** Files of the class path, and a friendly page for what is not there. */
    STATIC(Set.of());

    private final Set<String> firstSegments;

    Area(Set<String> firstSegments) {
        this.firstSegments = firstSegments;
    }

    public static Area of(Request request) {
        return of(Request.getPathInContext(request), request.getHttpURI().getQuery());
    }

    static Area of(String path, @Nullable String query) {
        // Vaadin's own requests (v-r=uidl, heartbeat …) go to the root of its servlet, which is ours as well
        if (path.equals("/") && query != null && query.matches("(.*&)?v-r=.*")) {
            return VAADIN;
        }
        int end = path.indexOf('/', 1);
        String first = path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
        for (Area area : values()) {
            if (area.firstSegments.contains(first)) {
                return area;
            }
        }
        return STATIC;
    }
}
