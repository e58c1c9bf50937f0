package tandem.server.opinion;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tandem.question.Answer;
import tandem.question.QuestionId;
import tandem.question.Statements;
import tandem.question.Visibility;

/** The real conversation of resources/polis-freshwater as answers to one question. */
public final class Freshwater {
    private static final Map<String, Statements.Vote> VOTES = Map.of("1", Statements.Vote.AGREE, "-1",
            Statements.Vote.DISAGREE, "0", Statements.Vote.PASS);

    private Freshwater() {
    }

    public static Statements asked() {
        return new Statements(new QuestionId("water"), "What do you think about fresh water?", Visibility.ANONYMOUS,
                false, read("comments.csv").stream().map(comment -> new Statements.Statement(
                        "c" + comment.getField("comment-id"), comment.getField("comment-body"))).toList(), false, true);
    }

    public static List<Answer> answers() {
        return read("participants-votes.csv").stream().<Answer>map(person -> {
            var votes = new HashMap<String, Statements.Vote>();
            for (int i = 0; i < 80; i++) {
                var vote = person.getField(String.valueOf(i));
                if (!vote.isEmpty()) {
                    votes.put("c" + i, VOTES.get(vote));
                }
            }
            return votes.isEmpty() ? new Answer.Abstained() : new Statements.Voted(votes);
        }).toList();
    }

    private static List<NamedCsvRecord> read(String file) {
        try (var in = Freshwater.class.getResourceAsStream("/polis-freshwater/" + file);
             var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
