package tandem.server.storage;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The table {@code setting}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SettingRows extends GenericRepository<SettingRows.Row, String> {
    @MappedEntity("setting")
    record Row(@Id String name, String content) {
    }

    Optional<Row> findById(String name);

    @Query("""
            MERGE INTO setting AS t
            USING (VALUES (CAST(:name AS varchar), CAST(:content AS varchar))) AS s (name, content)
            ON t.name = s.name
            WHEN NOT MATCHED THEN INSERT (name, content) VALUES (s.name, s.content)""")
    void begin(String name, String content);

    @Query("""
            MERGE INTO setting AS t
            USING (VALUES (CAST(:name AS varchar), CAST(:content AS varchar))) AS s (name, content)
            ON t.name = s.name
            WHEN MATCHED THEN UPDATE SET content = s.content
            WHEN NOT MATCHED THEN INSERT (name, content) VALUES (s.name, s.content)""")
    void put(String name, String content);
}
