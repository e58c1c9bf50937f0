package tandem.ui.desk;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockInstantiator;
import com.github.mvysny.kaributesting.v10.mock.MockService;
import com.github.mvysny.kaributesting.v10.mock.MockVaadinServlet;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServletService;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tandem.live.LiveSession;
import tandem.live.LiveSessions;
import tandem.live.NearFeed;
import tandem.live.MemoryStore;
import tandem.partnership.MemoryPartnerships;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.partnership.Task;
import tandem.question.AgendaItem;
import tandem.question.Choice;
import tandem.question.MemoryQuestionSets;
import tandem.question.OpenText;
import tandem.question.QuestionId;
import tandem.question.QuestionSet;
import tandem.question.QuestionSetId;
import tandem.question.Visibility;
import tandem.session.JoinCode;
import tandem.session.SessionEvent;
import tandem.session.SessionId;
import tandem.ui.access.Access;
import tandem.ui.access.Exchange;
import tandem.ui.access.RoomNetwork;
import tandem.ui.home.HomeView;
import tandem.ui.partnership.PartnershipView;
import tandem.ui.questionset.QuestionSetView;
import tandem.ui.shell.DeskLayout;
import tandem.ui.shell.NotFoundView;
import tandem.ui.start.Opening;
import tandem.ui.start.RoomCheckView;
import tandem.ui.start.StartView;

/** The facilitator's desk without a browser, over the in-memory twins of all that it needs. */
public final class Desk implements AutoCloseable {
    public static final JoinCode CODE = new JoinCode("ABCDEFG");
    public static final Partnership PARTNERSHIP = new Partnership(new PartnershipId("school"), "School and whānau",
            "To know how each child is going.",
            List.of(new Partner(new PartnerId("whanau"), "Parents and whānau", "home", false, ""),
                    new Partner(new PartnerId("teachers"), "Teachers", "school", false, "")),
            List.of(new Task("Know how each child is going"), new Task("Welcome new families")),
            "Read this first.", "", "");
    public static final QuestionSet SET = new QuestionSet(new QuestionSetId("looking"), "Looking at us", "An article",
            "Ana", "CC BY 4.0", 4, List.of(
                    new AgendaItem(new Choice(new QuestionId("q1"), "Who decided?", Visibility.ANONYMOUS, false,
                            List.of(new Choice.Option("a", "We did"), new Choice.Option("b", "They did")), 1, 1, true),
                            8, "Tell your neighbour.", "Go slowly.", false),
                    new AgendaItem(new OpenText(new QuestionId("q2"), "What happened?", Visibility.WHOLE_ROOM, 300),
                            7, "", "", false)));

    public final MemoryStore store = new MemoryStore();
    public final MemoryPartnerships partnerships = new MemoryPartnerships();
    public final MemoryQuestionSets sets = new MemoryQuestionSets();
    public final Random random = new Random(7);
    public final LiveSessions sessions =
            new LiveSessions(store, store, store, new NearFeed(), new byte[32], Instant::now, random, Runnable::run);
    public final Room room = new Room();

    /** Where the phones are. */
    public static final class Room implements RoomNetwork {
        public final List<URI> addresses = new ArrayList<>(
                List.of(URI.create("http://192.168.1.20:8080"), URI.create("http://10.0.0.5:8080")));
        public @Nullable Instant reached;
        private @Nullable URI chosen;

        @Override
        public List<URI> addresses() {
            return addresses;
        }

        @Override
        public URI address() {
            return chosen == null ? addresses.getFirst() : chosen;
        }

        @Override
        public void choose(URI address) {
            chosen = address;
        }

        @Override
        public Optional<Instant> reachedFromOutside(JoinCode code) {
            return Optional.ofNullable(reached);
        }
    }

    private static final class SignedInAsAna implements Access {
        @Override
        public Optional<String> facilitator() {
            return Optional.of("Ana");
        }

        @Override
        public String screenKey(JoinCode code) {
            return "key";
        }

        @Override
        public String leadCode(String facilitator) {
            return "1234 5678";
        }

        @Override
        public void signOut() {
            throw new IllegalStateException("nobody signs out here");
        }
    }

    /** Files that hold nothing but an id, for what is on this desk; all others are refused. */
    private final class IdFiles implements Exchange {
        @Override
        public Brought questionSet(byte[] file) {
            return brought(file, id -> {
                var taken = sets.all().stream().anyMatch(set -> set.id().value().equals(id));
                var free = new QuestionSetId(taken ? id + "-2" : id);
                sets.put(free, new QuestionSet(free, "Brought in", "", "", "", 1, SET.agenda()));
                return new Kept(free.value(), id, "Brought in");
            });
        }

        @Override
        public Brought partnership(byte[] file) {
            return brought(file, id -> {
                var kept = new PartnershipId(id);
                partnerships.put(kept, new Partnership(kept, "Brought in", "", PARTNERSHIP.partners(), List.of(), "",
                        "", ""));
                return new Kept(id, id, "Brought in");
            });
        }

        private static Brought brought(byte[] file, Function<String, Kept> keep) {
            var text = new String(file, StandardCharsets.UTF_8);
            return text.matches("[a-z0-9-]+") ? keep.apply(text)
                    : new Refused(Why.MALFORMED, 3, "An id is needed here.");
        }
    }

    /** Opens it with one partnership and one question set. */
    public static Desk open() {
        var desk = empty();
        desk.partnerships.put(PARTNERSHIP.id(), PARTNERSHIP);
        desk.sets.put(SET.id(), SET);
        return desk;
    }

    /** Opens it with nothing on it. */
    public static Desk empty() {
        var desk = new Desk();
        desk.show();
        return desk;
    }

    /** Types or chooses this. */
    public static <V> void type(HasValue<?, V> field, V value) {
        field.setValue(value);
    }

    /** A session that is ready, with the code {@link #CODE}. */
    public LiveSession session() {
        SessionId id = sessions.open(new SessionEvent.Opened(CODE, PARTNERSHIP, SET, 5, ZoneId.of("Pacific/Auckland"), 365));
        return sessions.session(id).orElseThrow();
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
        sessions.stop();
    }

    private void show() {
        var access = new SignedInAsAna();
        var exchange = new IdFiles();
        Map<Class<?>, Supplier<Object>> beans = Map.of(
                DeskLayout.class, () -> new DeskLayout(access),
                HomeView.class, () -> new HomeView(store, partnerships, sets, random, exchange),
                QuestionSetView.class, () -> new QuestionSetView(sets, partnerships, random, exchange),
                PartnershipView.class, () -> new PartnershipView(partnerships, random, exchange),
                StartView.class, () -> new StartView(partnerships, sets, store, new Opening(sessions, random)),
                RoomCheckView.class, () -> new RoomCheckView(sessions, room, access),
                NotFoundView.class, NotFoundView::new);
        var routes = new Routes();
        routes.getRoutes().addAll(List.of(HomeView.class, QuestionSetView.class, PartnershipView.class,
                StartView.class, RoomCheckView.class));
        routes.getErrorRoutes().clear();
        routes.addErrorRoutes(NotFoundView.class);
        MockVaadin.setup(MockedUI::new, new BeanServlet(routes, beans));
    }

    /** Gives Vaadin its views out of a map, as the server does out of Micronaut. */
    private static final class BeanServlet extends MockVaadinServlet {
        private static final long serialVersionUID = 1;
        private final transient Map<Class<?>, Supplier<Object>> beans;

        BeanServlet(Routes routes, Map<Class<?>, Supplier<Object>> beans) {
            super(routes, MockedUI::new);
            this.beans = beans;
        }

        @Override
        protected VaadinServletService createServletService(DeploymentConfiguration configuration)
                throws ServiceException {
            var service = new MockService(this, configuration, UI::new) {
                @Override
                public Instantiator getInstantiator() {
                    return new Beans(super.getInstantiator(), beans);
                }
            };
            service.init();
            getRoutes().register(service.getContext());
            return service;
        }
    }

    private static final class Beans extends MockInstantiator {
        private final transient Map<Class<?>, Supplier<Object>> beans;

        Beans(Instantiator delegate, Map<Class<?>, Supplier<Object>> beans) {
            super(delegate);
            this.beans = beans;
        }

        @Override
        public <T> T getOrCreate(Class<T> type) {
            var bean = beans.get(type);
            return bean == null ? getDelegate().getOrCreate(type) : type.cast(bean.get());
        }

        @Override
        public I18NProvider getI18NProvider() {
            return getDelegate().getI18NProvider();
        }

        @Override
        public <T extends Component> T createComponent(Class<T> type) {
            return getOrCreate(type);
        }
    }
}
