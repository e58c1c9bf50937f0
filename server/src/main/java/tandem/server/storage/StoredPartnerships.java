package tandem.server.storage;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.partnership.Partnerships;
import tandem.server.codec.PartnershipCodec;
import tandem.words.Alphabet;

/** The partnerships in the database: one row each, its body JSON. Safe on any thread. */
@Singleton
final class StoredPartnerships implements Partnerships {
    private static final Comparator<Partnership> BY_NAME = Comparator.comparing(Partnership::name, Alphabet.ORDER)
            .thenComparing(partnership -> partnership.id().value());

    private final Database database;
    private final PartnershipRows rows;

    StoredPartnerships(Database database, PartnershipRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public List<Partnership> all() {
        return database.inTurn(rows::findAll).stream().map(row -> PartnershipCodec.decode(row.body()))
                .sorted(BY_NAME).toList();
    }

    @Override
    public void put(PartnershipId id, @Nullable Partnership partnership) {
        database.keep(() -> {
            if (partnership == null) {
                rows.deleteById(id.value());
            } else {
                rows.put(id.value(), PartnershipCodec.encode(partnership));
            }
            return null;
        });
        if (partnership == null) {
            database.write(connection -> {
                new LegacyRows(connection).forget(id);
                return null;
            });
        }
    }
}
