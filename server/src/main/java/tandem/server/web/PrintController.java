package tandem.server.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.UUID;
import java.util.function.Function;
import tandem.live.LiveSessions;
import tandem.session.SessionId;
import tandem.ui.access.RoomNetwork;
import tandem.ui.print.DoorPoster;
import tandem.ui.print.Invitation;
import tandem.ui.print.JoinSlips;

/** What is printed for a session; for facilitators only ({@link FacilitatorsOnly}). */
@Controller("/print/{id}")
final class PrintController {
    private final LiveSessions sessions;
    private final RoomNetwork network;

    PrintController(LiveSessions sessions, RoomNetwork network) {
        this.sessions = sessions;
        this.network = network;
    }

    @Get("/slips")
    HttpResponse<byte[]> slips(UUID id) {
        return printed(id, JoinSlips::html);
    }

    @Get("/poster")
    HttpResponse<byte[]> poster(UUID id) {
        return printed(id, DoorPoster::html);
    }

    private HttpResponse<byte[]> printed(UUID id, Function<Invitation, String> document) {
        return sessions.look(new SessionId(id))
                .map(moment -> moment.session().opened())
                .map(opened -> new Invitation(network.address(), opened.code(), opened.questionSet().title(),
                        opened.partnership().name()))
                .<HttpResponse<byte[]>>map(invitation -> Pages.show(document.apply(invitation), 200))
                .orElseGet(() -> Problem.of("not-found", 404).response());
    }
}
