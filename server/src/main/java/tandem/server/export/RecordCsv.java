package tandem.server.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tandem.partnership.Partner;
import tandem.question.Statements;
import tandem.record.AnswerRow;
import tandem.record.RecordRound;
import tandem.record.RecordStep;
import tandem.record.SessionRecord;
import tandem.server.Messages;
import tandem.server.codec.Fields;
import tandem.server.codec.QuestionCodec;
import tandem.session.Decided;
import tandem.session.Result;
import tandem.ui.picture.DecidedPicture;
import tandem.ui.picture.OpinionPicture;

/**
 * The record as a tidy table: one row for each value that was answered; see docs/record.md for its columns. UTF-8 with
 * a byte order mark and CRLF, so that spreadsheets open it as it is.
 */
final class RecordCsv {
    /** Signs with which a spreadsheet begins a formula, full-width ones included. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> COLUMNS = List.of("session_id", "session", "partnership", "date", "subject",
            "step", "question_id", "kind", "question", "visibility", "round", "state", "n", "part_id", "part", "answer",
            "value", "text", "name", "group", "together", "why");

    private RecordCsv() {
    }

    static byte[] bytes(SessionRecord record) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(COLUMNS);
            for (var step : record.steps()) {
                for (var round : step.rounds()) {
                    rows(record, step, round)
                            .forEach(row -> csv.writeRecord(row.stream().map(RecordCsv::safe).toList()));
                }
                record.decided().at(step.number()).forEach(made -> csv.writeRecord(
                        decided(record, step, made).stream().map(RecordCsv::safe).toList()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Where only the number of answers is told, a row without an answer says why. */
    private static List<List<String>> rows(SessionRecord record, RecordStep step, RecordRound round) {
        var rows = new ArrayList<List<String>>();
        var why = RecordWords.why(round, record.k());
        if (!why.isEmpty()) {
            rows.add(row(record, step, round, List.of("", "", "", "", "", "", "", "", why)));
        }
        round.rows().forEach(row -> rows.add(row(record, step, round, answer(row, record.k()))));
        opinions(step, round).forEach(line -> rows.add(row(record, step, round, List.of("opinion-group", line.letter(),
                "opinion-group", line.size(), line.apart(), "", "", "", ""))));
        return rows;
    }

    /** Nobody's answers: what the picture says of groups of opinion, below the answers from which it came. */
    private static List<OpinionPicture.Line> opinions(RecordStep step, RecordRound round) {
        return step.question() instanceof Statements asked ? round.result().flatMap(Result::opinions)
                .map(found -> new OpinionPicture(asked, found).lines()).orElse(List.of()) : List.of();
    }

    private static List<String> row(SessionRecord record, RecordStep step, RecordRound round, List<String> answer) {
        return row(record, step, round.subject(), List.of(String.valueOf(round.number()), RecordJson.state(round),
                String.valueOf(round.n())), answer);
    }

    private static List<String> row(SessionRecord record, RecordStep step, String subject, List<String> round,
                                    List<String> answer) {
        var question = step.question();
        var row = new ArrayList<>(List.of(record.id().toString(), record.questions().title(),
                record.partnership().name(), record.began().atZone(record.zone()).toLocalDate().toString(),
                subject, String.valueOf(step.number()), question.id().value(), QuestionCodec.kind(question),
                question.prompt(), Fields.word(question.visibility())));
        row.addAll(round);
        row.addAll(answer);
        return row;
    }

    /** A commitment is nobody's answer: it stands below the rounds, with by when as its value and what will show it. */
    private static List<String> decided(SessionRecord record, RecordStep step, Decided.Made made) {
        var commitment = made.commitment();
        var partners = record.partnership().partners();
        var who = partners.stream().filter(partner -> partner.id().equals(commitment.who())).map(Partner::name)
                .findFirst().orElse("");
        return row(record, step, "", List.of("", "", ""), List.of(made.id().value(), commitment.what(), "commitment",
                commitment.by() == null ? "" : commitment.by().toString(), commitment.evidence(), "", who, "",
                DecidedPicture.state(made, partners)));
    }

    private static List<String> answer(AnswerRow row, int k) {
        if (!row.isAnswer()) {
            var why = row.given() == AnswerRow.Given.UNTOLD ? RecordWords.text("untold", k)
                    : RecordWords.text("withheld", row.value());
            return List.of(row.partId(), row.part(), "", "", "", "", RecordWords.of(row.of()), "", why);
        }
        return List.of(row.partId(), row.part(), Fields.word(row.given()), row.value(), text(row),
                row.name() == null ? "" : row.name(), RecordWords.of(row.of()), row.together(), "");
    }

    private static String text(AnswerRow row) {
        return row.given() == AnswerRow.Given.WORD ? Messages.text("word." + row.value()) : row.text();
    }

    private static String safe(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
