package tandem.ui.session;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.live.LiveSession;
import tandem.live.LiveSessions;
import tandem.live.Views;
import tandem.session.Here;
import tandem.session.JoinCode;
import tandem.session.Moment;
import tandem.session.ScreenView;
import tandem.ui.access.Access;
import tandem.ui.access.RoomNetwork;

/**
 * The room's shared display. Shown to a facilitator who is signed in, and to whoever has the console's link: its key
 * stands after the #, which browsers send to nobody, so the page reads it and tells it.
 */
@Route("screen/:code")
@Prototype
public class RoomScreen extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final List<String> LOOKS = List.of("screen.css", "screen-picture.css", "screen-groups.css");

    private final LiveSessions sessions;
    private final Access access;
    private final RoomNetwork network;
    private final RoomDisplays displays;
    private final InstantSource clock;
    private final Pulse pulse;
    private final Stage stage = new Stage();
    private @Nullable JoinCode code;
    private @Nullable LiveSession session;
    private @Nullable Watch watch;
    private Views.@Nullable Subscription display;

    public RoomScreen(LiveSessions sessions, Access access, RoomNetwork network, RoomDisplays displays,
                      InstantSource clock, Pulse pulse) {
        this.sessions = sessions;
        this.access = access;
        this.network = network;
        this.displays = displays;
        this.clock = clock;
        this.pulse = pulse;
        setClassName("room-screen");
        add(stage);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var typed = event.getRouteParameters().get("code").flatMap(JoinCode::typed)
                .orElseThrow(NotFoundException::new);
        var found = sessions.coded(typed);
        // nobody else learns here which codes there are
        if (found.isEmpty() && access.facilitator().isPresent()) {
            throw new NotFoundException();
        }
        code = typed;
        session = found.orElse(null);
    }

    /** Shows this session once the page is there. */
    void show(LiveSession session) {
        this.code = session.moment().session().opened().code();
        this.session = session;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        BrowserClock.start(event.getUI(), clock);
        PageLooks.load(event.getUI(), LOOKS);
        PageScript.load(event.getUI(), "/scripts/screen.js");
        if (access.facilitator().isPresent()) {
            show();
        } else {
            event.getUI().getPage().executeJs("return location.hash.slice(1)").then(String.class, this::keyArrived);
        }
    }

    void keyArrived(@Nullable String key) {
        var wanted = access.screenKey(code()).getBytes(StandardCharsets.UTF_8);
        if (session != null && key != null && MessageDigest.isEqual(wanted, key.getBytes(StandardCharsets.UTF_8))) {
            show();
        } else {
            stage.show(ScreenDoor.html());
        }
    }

    private void show() {
        if (watch == null && session != null) {
            session.latest();
            var watching = new Watch(getUI().orElseThrow(), session, clock, pulse, this::draw);
            watch = watching;
            display = displays.subscribe(session.id(), watching::drawSoon);
            watching.draw();
        }
    }

    private void draw(Moment moment, Here here) {
        var view = ScreenView.of(moment, here);
        var address = JoinAddress.of(network.address(), view.code());
        var tonight = new Tonight(moment.session().opened().partnership(), moment.seats(), here, view.k());
        stage.show(new ScreenPage(view, tonight, address, displays.join(moment.id()),
                displays.lens(moment.id(), Sight.first(moment))).html());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watch != null) {
            watch.close();
            watch = null;
        }
        if (display != null) {
            display.close();
            display = null;
        }
    }

    private JoinCode code() {
        if (code == null) {
            throw new IllegalStateException("no code yet");
        }
        return code;
    }

    @Override
    public String getPageTitle() {
        return SessionWords.text("screen.page-title", code().shown());
    }
}
