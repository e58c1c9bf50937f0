package tandem.server.storage;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The table {@code question_set}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface QuestionSetRows extends GenericRepository<QuestionSetRows.Row, String> {
    /** @param body JSON */
    @MappedEntity("question_set")
    record Row(@Id String id, String body) {
    }

    List<Row> findAll();

    @Query("""
            MERGE INTO question_set AS t USING (VALUES (CAST(:id AS varchar), CAST(:body AS varchar))) AS s (id, body)
            ON t.id = s.id
            WHEN MATCHED THEN UPDATE SET body = s.body
            WHEN NOT MATCHED THEN INSERT (id, body) VALUES (s.id, s.body)""")
    void put(String id, String body);

    void deleteById(@Id String id);
}
