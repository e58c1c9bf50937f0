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
        static Row of(String hash, UUID accountId, Instant now) {
            return new Row(hash, accountId, now, now, false);
        }
    }

    void save(Row row);

    Optional<Row> findByHashAndRevokedFalseAndSeenAtAfter(String hash, Instant since);

    @Query("DELETE FROM sign_in WHERE revoked OR seen_at <= :until")
    void forget(Instant until);

    @Query("UPDATE sign_in SET seen_at = :now WHERE hash = :hash")
    void seen(String hash, Instant now);

    @Query("UPDATE sign_in SET revoked = TRUE WHERE hash = :hash")
    void revoke(String hash);

    @Query("UPDATE sign_in SET revoked = TRUE WHERE account_id = :account")
    void revokeAll(UUID account);
}
