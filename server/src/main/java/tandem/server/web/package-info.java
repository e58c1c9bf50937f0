/** What is spoken over HTTP: routes, headers, problems, static files, health, the event stream. */
@NullMarked
package tandem.server.web;

import org.jspecify.annotations.NullMarked;
