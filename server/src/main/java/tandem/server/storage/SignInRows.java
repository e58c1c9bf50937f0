package tandem.server.storage;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The table {@code sign_in}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SignInRows extends GenericRepository<SignInRows.Row, String> {
    @MappedEntity("sign_in")
    record Row(@Id String hash, UUID accountId, Instant createdAt, Instant seenAt, boolean revoked) {
    }

    void save(Row row);

    Optional<Row> findByHashAndRevokedFalse(String hash);

    @Query("UPDATE sign_in SET seen_at = :now WHERE hash = :hash")
    void see(String hash, Instant now);

    @Query("UPDATE sign_in SET revoked = TRUE WHERE hash = :hash")
    void revoke(String hash);

    @Query("UPDATE sign_in SET revoked = TRUE WHERE account_id = :account")
    void revokeAll(UUID account);
}
