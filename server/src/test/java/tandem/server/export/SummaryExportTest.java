package tandem.server.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.record.SessionTold.choice;
import static tandem.record.SessionTold.item;
import static tandem.record.SessionTold.rated;
import static tandem.record.SessionTold.scale;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.partnership.Commitment;
import tandem.partnership.CommitmentId;
import tandem.partnership.OpenCommitment;
import tandem.partnership.PartnerId;
import tandem.question.Commitments;
import tandem.question.Provenance;
import tandem.question.QuestionId;
import tandem.question.Responsibility;
import tandem.question.SinceLastTime;
import tandem.question.Visibility;
import tandem.record.SessionTold;
import tandem.session.SessionCommand;

/** What was taken on, in every format, and the page for a board. */
class SummaryExportTest {
    private static final SessionCommand.Act NEXT = new SessionCommand.Next();
    private static final SessionCommand.Act OPEN = new SessionCommand.Open();
    private static final SessionCommand.Act CLOSE = new SessionCommand.Close();
    private static final SessionCommand.Act REVEAL = new SessionCommand.Reveal();
    private static final int ANSWER = 15;
    private static final int TEXT = 17;
    private static final int GROUP = 19;
    private static final int WHY = 21;

    /** Two commitments, one of them accepted, after last time's was marked; and one that was proposed. */
    private static SessionTold committed() {
        var last = new OpenCommitment(new CommitmentId("00000000000000a1"), new Commitment(new PartnerId("whanau"),
                "Come to the first day", LocalDate.of(2026, 2, 1), ""), "Parents and whānau", LocalDate.of(2025, 11, 4));
        var told = SessionTold.of(item(new SinceLastTime(new QuestionId("s"), "What became of it?",
                        Visibility.ANONYMOUS, List.of(last))), item(new Commitments(new QuestionId("c"),
                        "What do we take on?", Visibility.ANONYMOUS, 5, List.of())))
                .seat(5, "teachers").seat(1, "whanau").lead(NEXT, OPEN);
        var kept = new SinceLastTime.Marked(Map.of("00000000000000a1", SinceLastTime.Mark.KEPT), Map.of());
        told.answer(kept, kept, kept, kept, kept, new SinceLastTime.Marked(Map.of(),
                Map.of("00000000000000a1", "We all came."))).lead(CLOSE, REVEAL, NEXT, OPEN);
        var proposed = new Commitments.Proposed(new Commitment(null, "Start on time", null, ""));
        told.answer(proposed, proposed, proposed, proposed, proposed).lead(CLOSE, REVEAL,
                new SessionCommand.MakeCommitment(2, new Commitment(new PartnerId("teachers"), "=Ask first",
                        LocalDate.of(2027, 3, 1), "The <b>notes</b>"), null),
                new SessionCommand.MakeCommitment(2, new Commitment(null, "Start on time", null, ""), null));
        return told.lead(new SessionCommand.AgreeCommitment(told.situation().session().decided().made().getFirst().id(),
                true));
    }

    @Test
    void commitmentsAreRowsOfTheTable() {
        var told = committed();
        assertEquals(List.of("commitment", "commitment"), cells(told, ANSWER).stream()
                .filter("commitment"::equals).toList());
        var group = cells(told, GROUP);
        assertEquals(List.of("Teachers", ""), group.subList(group.size() - 2, group.size()));
        assertEquals(List.of("✓ Agreed in the room", "○ Not taken on yet"),
                cells(told, WHY).stream().filter(why -> !why.isEmpty()).toList());
        assertTrue(written(RecordExport.CSV, told).contains("'=Ask first"));
        assertTrue(cells(told, TEXT).contains("Parents and whānau: Come to the first day – We all came."));
        assertTrue(cells(told, TEXT).contains("Kept"));
    }

    @Test
    void commitmentsStandInTheJson() {
        var text = written(RecordExport.JSON, committed());
        assertTrue(text.contains("\"who\":\"teachers\",\"what\":\"=Ask first\",\"by\":\"2027-03-01\","
                + "\"evidence\":\"The <b>notes</b>\",\"acceptedBy\":[],\"agreedInRoom\":true,\"accepted\":true"), text);
    }

    @ParameterizedTest
    @EnumSource(names = {"HTML", "SUMMARY"})
    void aBoardReadsOnOnePageWhatWasTakenOn(RecordExport format) {
        var page = written(format, committed());
        var summary = page.substring(page.indexOf("class=\"summary\""), page.indexOf("class=\"summary-reading\""));
        assertTrue(summary.contains("6 people took part: Parents and whānau 1, Teachers 5."), summary);
        assertTrue(summary.contains("Kept 5, partly 0, not kept 0, no longer relevant 0 (n 5). Settled."), summary);
        assertTrue(summary.contains("Teachers: =Ask first · By 1 March 2027 · Shown by: The &lt;b&gt;notes&lt;/b&gt;"), summary);
        assertTrue(summary.contains("✓ Agreed in the room"), summary);
        assertTrue(summary.contains("All of us: Start on time"), summary);
    }

    @Test
    void theSummaryComparesGroupsWithTheirNumbers() {
        var summary = written(RecordExport.SUMMARY, SessionTold.of(item(scale("q", Visibility.ANONYMOUS)))
                .seat(6, "whanau").seat(6, "teachers").lead(NEXT, OPEN).answer(rated(1, 3), rated(1, 3), rated(2, 3),
                        rated(2, 3), rated(1, 3), rated(2, 2), rated(5, 3), rated(4, 3), rated(5, 3), rated(4, 3),
                        rated(5, 3), rated(5, 2)).lead(CLOSE, REVEAL));
        assertTrue(summary.contains("(n 6 and 6)"), summary);
        assertEquals("tandem-2026-05-04-looking-at-our-partnership-summary.html",
                RecordExport.SUMMARY.fileName(SessionTold.of(
                        item(choice("q", Visibility.ANONYMOUS))).record()));
        assertEquals(Optional.of(RecordExport.SUMMARY), RecordExport.of("summary"));
    }

    @Test
    void aBoardReadsWhoSharesInWhatAndHowItWasDecided() {
        var sharing = new Responsibility(new QuestionId("w"), "Who shares in what?", Visibility.ANONYMOUS, false,
                List.of(new Responsibility.Task("t1", "Welcome new families", List.of())), List.of());
        var told = SessionTold.of(item(sharing), item(new Provenance(new QuestionId("d"), "Who decided?",
                Visibility.ANONYMOUS, Provenance.Part.DECIDED, List.of()))).seat(6, "whanau").seat(6, "teachers")
                .lead(NEXT, OPEN);
        var whanau = new PartnerId("whanau");
        var teachers = new PartnerId("teachers");
        var both = says(Map.of(whanau, Responsibility.Level.SHARES, teachers, Responsibility.Level.LEADS));
        var alone = says(Map.of(whanau, Responsibility.Level.TOLD, teachers, Responsibility.Level.LEADS));
        told.answer(both, both, both, both, both, alone, alone, alone, alone, alone, alone, alone)
                .lead(CLOSE, REVEAL, NEXT, OPEN);
        var school = new Provenance.Account(Set.of("teachers"), Map.of());
        told.answer(school, school, school, school, school, school, school,
                new Provenance.Account(Set.of(Provenance.TOGETHER), Map.of())).lead(CLOSE, REVEAL);
        var summary = written(RecordExport.SUMMARY, told);
        assertTrue(summary.contains("<b>Welcome new families</b> <span>we see it differently (n 12)."), summary);
        assertTrue(summary.contains("5 of 6"), summary);
        assertTrue(summary.contains("<b>Who decided?</b> <span>Teachers (7 of 8), "), summary);
    }

    private static Responsibility.Said says(Map<PartnerId, Responsibility.Level> levels) {
        return new Responsibility.Said(Map.of("t1", levels));
    }

    private static List<String> cells(SessionTold told, int column) {
        var csv = written(RecordExport.CSV, told).substring(1);
        return CsvReader.builder().ofCsvRecord(csv).stream().skip(1).map(row -> row.getField(column)).toList();
    }

    private static String written(RecordExport format, SessionTold told) {
        return new String(format.bytes(told.record()), StandardCharsets.UTF_8);
    }
}
