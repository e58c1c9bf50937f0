package tandem.ui.session;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.live.LiveSession;
import tandem.live.LiveSessions;
import tandem.live.Views;
import tandem.session.FacilitatorView;
import tandem.session.SessionId;
import tandem.ui.access.Access;
import tandem.ui.access.RoomNetwork;

/**
 * Where a session is led from, on a laptop and on a phone. All that it shows comes from the session, so that a page
 * loaded again after a restart stands where it stood.
 */
@Route("facilitate/sessions/:id")
@Prototype
public class FacilitatorConsole extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final List<String> LOOKS = List.of("forms.css", "console.css", "console-panes.css",
            "console-groups.css", "console-commitments.css", "console-bar.css", "console-dialogs.css",
            "console-proposals.css");

    private final LiveSessions sessions;
    private final Access access;
    private final RoomNetwork network;
    private final RoomDisplays displays;
    private final InstantSource clock;
    private final Pulse pulse;
    private final CommandIds ids;
    private String facilitator = "";
    private @Nullable LiveSession session;
    private @Nullable Watch watch;
    private Views.@Nullable Subscription display;

    public FacilitatorConsole(LiveSessions sessions, Access access, RoomNetwork network, RoomDisplays displays,
                              InstantSource clock, Pulse pulse, CommandIds ids) {
        this.sessions = sessions;
        this.access = access;
        this.network = network;
        this.displays = displays;
        this.clock = clock;
        this.pulse = pulse;
        this.ids = ids;
        setClassName("console");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var who = access.facilitator().orElseThrow(NotFoundException::new);
        show(event.getRouteParameters().get("id").flatMap(FacilitatorConsole::id).flatMap(sessions::session)
                .orElseThrow(NotFoundException::new), who);
    }

    /** Lets this facilitator lead this session once the page is there. */
    void show(LiveSession session, String facilitator) {
        this.session = session;
        this.facilitator = facilitator;
    }

    private static Optional<SessionId> id(String text) {
        try {
            return Optional.of(new SessionId(UUID.fromString(text)));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (session == null) {
            return;
        }
        var ui = event.getUI();
        BrowserClock.start(ui, clock);
        PageLooks.load(ui, LOOKS);
        PageScript.load(ui, "/scripts/console.js");
        // a console that comes from another node goes on where it was there
        var code = session.latest().session().opened().code();
        var panes = new ConsolePanes(session, new Leading(session, ids), displays, access, facilitator);
        removeAll();
        add(panes);
        var watching = new Watch(ui, session, clock, pulse, (moment, here) -> panes.show(new Sight(
                FacilitatorView.of(moment, here), clock.instant(), JoinAddress.of(network.address(), code),
                displays.join(moment.id()), displays.lens(moment.id(), Sight.first(moment)), moment.seats(),
                moment.session().opened().partnership())));
        watch = watching;
        display = displays.subscribe(session.id(), watching::drawSoon);
        watching.draw();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watch != null) {
            watch.close();
        }
        if (display != null) {
            display.close();
        }
    }

    @Override
    public String getPageTitle() {
        return SessionWords.text("console.page-title", session == null ? ""
                : session.moment().session().opened().questionSet().title());
    }
}
