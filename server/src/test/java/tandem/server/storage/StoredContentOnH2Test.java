package tandem.server.storage;

import java.util.Map;

/** In a file. */
class StoredContentOnH2Test extends StoredContentContract {
    @Override
    Map<String, Object> database() {
        return Map.of();
    }
}
