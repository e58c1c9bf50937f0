/** The glue that runs Micronaut and Vaadin in one Jetty (docs/decisions/0001). */
@NullMarked
package tandem.server.vaadin;

import org.jspecify.annotations.NullMarked;
