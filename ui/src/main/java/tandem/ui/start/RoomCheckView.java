package tandem.ui.start;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.Optional;
import java.util.UUID;
import tandem.live.LiveSession;
import tandem.live.LiveSessions;
import tandem.session.SessionId;
import tandem.ui.access.Access;
import tandem.ui.access.RoomNetwork;
import tandem.ui.shell.DeskLayout;
import tandem.ui.words.Words;

/** Before people come: do phones reach this computer, how is the room set up, and what will be shown. */
@StyleSheet("context://styles/start.css")
@Route(value = "facilitate/sessions/:id/check", layout = DeskLayout.class)
@Prototype
public class RoomCheckView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    /** Query parameter with the expected numbers, one a group. */
    static final String EXPECTED = "expected";
    private static final Words WORDS = Words.of("tandem.ui.start");

    private final transient LiveSessions sessions;
    private final transient RoomNetwork network;
    private final transient Access access;

    public RoomCheckView(LiveSessions sessions, RoomNetwork network, Access access) {
        this.sessions = sessions;
        this.network = network;
        this.access = access;
        addClassName("room-check");
    }

    /** Where the room of this session is checked. */
    public static String address(SessionId id) {
        return "/facilitate/sessions/" + id + "/check";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var session = event.getRouteParameters().get("id").flatMap(RoomCheckView::id).flatMap(sessions::session)
                .orElseThrow(NotFoundException::new);
        var numbers = event.getLocation().getQueryParameters().getSingleParameter(EXPECTED).orElse("");
        removeAll();
        show(session, numbers);
    }

    @Override
    public String getPageTitle() {
        return WORDS.text("check.page-title");
    }

    private void show(LiveSession session, String numbers) {
        var about = session.moment().session();
        var opened = about.opened();
        add(new Anchor("/facilitate", WORDS.text("back")), new H1(WORDS.text("check.title")),
                quiet(WORDS.text("check.session", opened.questionSet().title(), opened.partnership().name())));
        if (about.endedAt().isPresent()) {
            add(new Paragraph(WORDS.text("check.ended")));
            return;
        }
        var expected = new ExpectedNumbers(opened::k, opened::questionSet);
        expected.ask(opened.partnership(), ExpectedNumbers.read(numbers));
        add(new ReachCheck(network, opened.code()), section("power", new Paragraph(WORDS.text("power.text"))),
                new SetUps(session, network, access), section("shown", expected), print(session.id()),
                bar(session.id()));
    }

    private static Section section(String key, Div part) {
        return new Section(new H2(WORDS.text(key)), part);
    }

    private static Section section(String key, Paragraph part) {
        return new Section(new H2(WORDS.text(key)), part);
    }

    private static Section print(SessionId id) {
        var slips = newTab("/print/" + id + "/slips", "print.slips");
        var poster = newTab("/print/" + id + "/poster", "print.poster");
        var links = new Div(slips, poster);
        links.addClassName("links");
        return new Section(new H2(WORDS.text("print")), new Paragraph(WORDS.text("print.lead")), links);
    }

    private static Div bar(SessionId id) {
        var console = new Anchor("/facilitate/sessions/" + id, WORDS.text("check.console"));
        console.addClassNames("action", "big-action");
        var bar = new Div(console);
        bar.addClassName("editor-bar");
        return bar;
    }

    static Anchor newTab(String address, String key) {
        var link = new Anchor(address, WORDS.text(key));
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        return link;
    }

    private static Paragraph quiet(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }

    private static Optional<SessionId> id(String text) {
        try {
            return Optional.of(new SessionId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
