package tandem.server.storage;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code account}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccountRows extends GenericRepository<Account, UUID> {
    List<Account> findAllOrderByFolded();

    Optional<Account> findById(UUID id);

    Optional<Account> findByFolded(String folded);

    void save(Account account);

    void update(Account account);
}
