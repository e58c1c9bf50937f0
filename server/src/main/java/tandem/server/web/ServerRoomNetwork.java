package tandem.server.web;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.server.LanAddresses;
import tandem.server.Settings;
import tandem.server.storage.Preferences;
import tandem.session.JoinCode;
import tandem.ui.access.RoomNetwork;

/** The addresses of this computer, and which of them the room uses. */
@Singleton
final class ServerRoomNetwork implements RoomNetwork {
    private static final String CHOSEN = "room-address";

    private final Settings settings;
    private final Provider<EmbeddedServer> server;
    private final Preferences preferences;
    private final Rooms rooms;

    ServerRoomNetwork(Settings settings, Provider<EmbeddedServer> server, Preferences preferences, Rooms rooms) {
        this.settings = settings;
        this.server = server;
        this.preferences = preferences;
        this.rooms = rooms;
    }

    @Override
    public List<URI> addresses() {
        if (settings.url() != null) {
            return List.of(settings.url());
        }
        var port = server.get().getPort();
        var reachable = LanAddresses.of(settings).stream().map(host -> URI.create("http://" + host + ":" + port))
                .toList();
        return reachable.isEmpty() ? List.of(URI.create("http://localhost:" + port)) : reachable;
    }

    @Override
    public URI address() {
        var addresses = addresses();
        if (addresses.size() == 1) {
            // where there is nothing to choose, no database is asked: pages are drawn while it is away
            return addresses.getFirst();
        }
        return preferences.get(CHOSEN).map(URI::create).filter(addresses::contains).orElseGet(addresses::getFirst);
    }

    @Override
    public void choose(URI address) {
        preferences.put(CHOSEN, address.toString());
    }

    @Override
    public Optional<Instant> reachedFromOutside(JoinCode code) {
        return rooms.reachedFromOutside(code);
    }
}
