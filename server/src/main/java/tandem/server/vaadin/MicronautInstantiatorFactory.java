package tandem.server.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletService;
import io.micronaut.context.ApplicationContext;
import java.util.stream.Stream;

/** Gives Vaadin its views and helpers out of Micronaut. Found by Vaadin through its lookup, hence public. */
public final class MicronautInstantiatorFactory implements InstantiatorFactory {

    static final String CONTEXT = ApplicationContext.class.getName();

    /** The name is Vaadin's, misspelling and all. */
    @Override
    public Instantiator createInstantitor(VaadinService service) {
        var servletContext = ((VaadinServletService) service).getServlet().getServletContext();
        return new MicronautInstantiator(service, (ApplicationContext) servletContext.getAttribute(CONTEXT));
    }

    private static final class MicronautInstantiator extends DefaultInstantiator {

        private final transient ApplicationContext context;

        MicronautInstantiator(VaadinService service, ApplicationContext context) {
            super(service);
            this.context = context;
        }

        @Override
        public Stream<VaadinServiceInitListener> getServiceInitListeners() {
            return Stream.concat(super.getServiceInitListeners(),
                    context.getBeansOfType(VaadinServiceInitListener.class).stream());
        }

        @Override
        public <T> T getOrCreate(Class<T> type) {
            return context.containsBean(type) ? context.getBean(type) : super.getOrCreate(type);
        }

        @Override
        public <T extends Component> T createComponent(Class<T> type) {
            return context.containsBean(type) ? context.createBean(type) : super.createComponent(type);
        }
    }
}
