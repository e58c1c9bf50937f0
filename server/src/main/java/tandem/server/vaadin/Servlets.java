package tandem.server.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.startup.DefaultApplicationConfigurationFactory;
import io.micronaut.context.ApplicationContext;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.annotation.HandlesTypes;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.eclipse.jetty.ee11.servlet.ServletContainerInitializerHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.http.HttpCookie.SameSite;
import org.eclipse.jetty.util.resource.ResourceFactory;
import tandem.ui.AppShell;

/** The one servlet context: Micronaut's servlet for our controllers, Vaadin's for everything else that gets here. */
final class Servlets {
    /**
     * A page that is open says so every five minutes. Longer than a lunch with the lid shut; what is never heard of again
     * must not be drawn for ever.
     */
    private static final Duration GONE = Duration.ofHours(2);

    private Servlets() {
    }

    static ServletContextHandler in(ApplicationContext beans) {
        ServletContextHandler servlets = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
        servlets.setClassLoader(Servlets.class.getClassLoader());
        servlets.setAttribute(MicronautInstantiatorFactory.CONTEXT, beans);
        // Vaadin's own file server looks here for its theme
        servlets.setBaseResource(ResourceFactory.of(servlets).newClassLoaderResource("META-INF/resources/"));
        servlets.getSessionHandler().setHttpOnly(true);
        servlets.getSessionHandler().setSameSite(SameSite.LAX);
        servlets.getSessionHandler().setMaxInactiveInterval((int) GONE.toSeconds());

        ServletHolder micronaut = holder("micronaut", new MicronautServlet(beans), 1);
        for (String path : List.of("/api/*", "/health/*", "/metrics/*", "/sign-in/*", "/lead/*", "/print/*")) {
            servlets.addServlet(micronaut, path);
        }
        servlets.addServlet(holder("vaadin", new VaadinServlet(), 2), "/*");
        // a room screen in a Pause is silent for many minutes and must not reconnect
        JakartaWebSocketServletContainerInitializer.configure(servlets,
                (context, sockets) -> sockets.setDefaultMaxSessionIdleTimeout(0));
        startVaadin(servlets, candidates(beans));
        return servlets;
    }

    private static ServletHolder holder(String name, Servlet servlet, int order) {
        ServletHolder holder = new ServletHolder(name, servlet);
        holder.setAsyncSupported(true);
        holder.setInitOrder(order);
        return holder;
    }

    /** The classes that a servlet container would find by scanning every jar; ours are all beans. */
    private static Set<Class<?>> candidates(ApplicationContext beans) {
        Set<Class<?>> candidates = new LinkedHashSet<>(List.of(
                LookupInitializer.class, DefaultApplicationConfigurationFactory.class, AppShell.class,
                MicronautInstantiatorFactory.class));
        beans.getBeanDefinitions(Component.class).forEach(view -> candidates.add(view.getBeanType()));
        return candidates;
    }

    private static void startVaadin(ServletContextHandler servlets, Set<Class<?>> candidates) {
        for (ServletContainerInitializer initializer : ServiceLoader.load(ServletContainerInitializer.class)) {
            if (initializer.getClass().getName().startsWith("com.vaadin.")) {
                HandlesTypes handles = initializer.getClass().getAnnotation(HandlesTypes.class);
                Class<?>[] handled = handles == null ? new Class<?>[0] : candidates.stream()
                        .filter(candidate -> Arrays.stream(handles.value())
                                .anyMatch(type -> isHandled(candidate, type)))
                        .toArray(Class<?>[]::new);
                servlets.addServletContainerInitializer(new ServletContainerInitializerHolder(initializer, handled));
            }
        }
    }

    private static boolean isHandled(Class<?> candidate, Class<?> type) {
        return type.isAnnotation()
                ? candidate.isAnnotationPresent(type.asSubclass(Annotation.class))
                : type.isAssignableFrom(candidate);
    }
}
