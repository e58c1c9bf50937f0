package tandem.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MemoryStoreTest {
    private final MemoryStore memory = new MemoryStore();

    @Test
    void isAwayWhenTold() {
        var session = SampleLog.openIn(memory, SampleLog.newCode());
        memory.away(true);
        assertThrows(EventStore.Away.class, () -> SampleLog.add(memory, session, SampleLog.subject("lost")));
        memory.away(false);
        assertEquals(1, memory.log(session, 0).size());
    }

    @Nested
    class AsEventStore extends EventStoreContract {
        @Override
        protected EventStore store() {
            return memory;
        }
    }

    @Nested
    class AsSalts extends SealingContract {
        @Override
        protected EventStore store() {
            return memory;
        }

        @Override
        protected Salts salts() {
            return memory;
        }
    }

    @Nested
    class AsCatalogue extends SessionCatalogueContract {
        @Override
        protected EventStore store() {
            return memory;
        }

        @Override
        protected SessionCatalogue catalogue() {
            return memory;
        }
    }

    @Nested
    class AsLegacies extends LegaciesContract {
        @Override
        protected EventStore store() {
            return memory;
        }

        @Override
        protected SessionCatalogue catalogue() {
            return memory;
        }

        @Override
        protected Legacies legacies() {
            return memory;
        }
    }
}
