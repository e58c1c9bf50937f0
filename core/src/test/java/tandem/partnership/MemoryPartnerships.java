package tandem.partnership;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tandem.words.Alphabet;

/** The in-memory twin of the database's partnerships. Safe on any thread. */
public final class MemoryPartnerships implements Partnerships {
    private final Map<PartnershipId, Partnership> kept = new ConcurrentHashMap<>();

    @Override
    public List<Partnership> all() {
        return kept.values().stream().sorted(Comparator.comparing(Partnership::name, Alphabet.ORDER)
                .thenComparing(partnership -> partnership.id().value())).toList();
    }

    @Override
    public void put(PartnershipId id, @Nullable Partnership partnership) {
        kept.compute(id, (_, _) -> partnership);
    }
}
