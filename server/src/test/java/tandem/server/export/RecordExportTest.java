package tandem.server.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.record.SessionTold.choice;
import static tandem.record.SessionTold.item;
import static tandem.record.SessionTold.pause;
import static tandem.record.SessionTold.picked;
import static tandem.record.SessionTold.rated;
import static tandem.record.SessionTold.scale;
import static tandem.record.SessionTold.text;
import static tandem.record.SessionTold.tryOut;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.partnership.PartnerId;
import tandem.question.Answer;
import tandem.question.Choice;
import tandem.question.OpenText;
import tandem.question.Scale;
import tandem.question.Visibility;
import tandem.record.SessionTold;
import tandem.server.codec.Json;
import tandem.session.SessionCommand;

class RecordExportTest {
    private static final SessionCommand.Act NEXT = new SessionCommand.Next();
    private static final SessionCommand.Act OPEN = new SessionCommand.Open();
    private static final SessionCommand.Act CLOSE = new SessionCommand.Close();
    private static final SessionCommand.Act REVEAL = new SessionCommand.Reveal();
    private static final int TEXT = 17;
    private static final int GROUP = 19;
    private static final int TOGETHER = 20;
    private static final int WHY = 21;
    private static final SessionCommand.Act END = new SessionCommand.End();

    /** One of everything: each kind, a try-out, a round under k, one asked twice, one still open, one never asked. */
    private static SessionTold oneOfEverything() {
        var told = SessionTold.of("Our whānau, our school", tryOut(choice("try", Visibility.ANONYMOUS)),
                item(choice("q1", Visibility.ANONYMOUS)), item(scale("q2", Visibility.WHOLE_ROOM)),
                item(text("q3", Visibility.ANONYMOUS)), item(pause("quiet")), item(text("q4", Visibility.NAMED)),
                item(choice("q5", Visibility.ANONYMOUS)), item(choice("q6", Visibility.ANONYMOUS)));
        told.seat(4, "whanau").seat(2, "teachers").seat(1, null);
        var mere = told.seat("whanau", "Mere", false, false);
        told.lead(NEXT, OPEN).answer(picked("a"), picked("a"), picked("a"), picked("a"), picked("a"));
        told.lead(NEXT, NEXT, OPEN).answer(picked("a"), picked("a", "b"), picked("b"), new Choice.NoneOfThese(),
                new Answer.Abstained()).lead(CLOSE, REVEAL);
        told.lead(NEXT, OPEN).answer(rated(1, 5), rated(2, 5), rated(3, 5), rated(4, 5),
                new Scale.Rated(Map.of("s1", new Scale.DontKnow())), rated(5, 5)).lead(CLOSE);
        told.lead(new SessionCommand.SetSubject("The garden"), NEXT, OPEN).answer(words("Too few", "to tell", "these"))
                .lead(CLOSE, OPEN).answer(words("Ngā mihi", "=1+1", "Two\nlines", "<b>bold</b>", "and, \"so\" on"))
                .lead(CLOSE, REVEAL);
        told.lead(NEXT, NEXT, OPEN).answer(mere, new OpenText.Text("I dug.")).lead(CLOSE);
        told.lead(NEXT, OPEN).answer(picked("a"), picked("b"));
        return told;
    }

    private static Answer[] words(String... texts) {
        return Arrays.stream(texts).map(OpenText.Text::new).toArray(Answer[]::new);
    }

    @ParameterizedTest
    @EnumSource
    void itIsWhatItWasMeantToBe(RecordExport format) throws IOException {
        var name = "one-of-everything." + format.name().toLowerCase(Locale.ROOT);
        try (var golden = RecordExportTest.class.getResourceAsStream(name)) {
            assertEquals(golden == null ? "" : new String(golden.readAllBytes(), StandardCharsets.UTF_8),
                    frame(written(format, oneOfEverything())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingLeadsBackToAPerson(RecordExport format) {
        var told = oneOfEverything().lead(END);
        var secrets = told.secrets();
        assertNone(secrets, written(format, told));
        assertNone(secrets, written(format, told.seal()));
    }

    @ParameterizedTest
    @EnumSource
    void theFacilitatorsNotesStayHers(RecordExport format) {
        var told = SessionTold.of(item(text("q", Visibility.ANONYMOUS))).lead(NEXT,
                new SessionCommand.Note(1, "Ask about the roof"));
        assertFalse(written(format, told).contains("for the facilitator alone"));
        assertFalse(written(format, told).contains("the roof"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUMMARY")
    void keptCardsAreCountedAndTheirWordsLeftOut(RecordExport format) {
        var told = SessionTold.of(item(text("q", Visibility.ANONYMOUS))).seat(5, "whanau").lead(NEXT, OPEN)
                .answer(words("keepthis", "one", "two", "three", "four")).lead(CLOSE);
        var round = told.situation().session().here();
        var cards = (OpenText.Cards) told.record().steps().getFirst().rounds().getFirst().result().orElseThrow()
                .whole().orElseThrow();
        var card = cards.cards().stream().filter(c -> c.text().equals("keepthis")).findFirst().orElseThrow();
        assertTrue(written(format, told).contains("keepthis"));
        told.lead(new SessionCommand.KeepCard(round, card.id(), true));
        assertFalse(written(format, told).contains("keepthis"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUMMARY")
    void fewerThanKAreOnlyANumber(RecordExport format) {
        var told = SessionTold.of(item(text("q", Visibility.ANONYMOUS))).seat(4, "whanau").lead(NEXT, OPEN)
                .answer(words("zebra", "yak", "xerus", "wombat")).lead(CLOSE, REVEAL);
        var text = written(format, told);
        assertTrue(List.of("zebra", "yak", "xerus", "wombat").stream().noneMatch(text::contains));
        assertTrue(text.contains("Fewer than 5 answered"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUMMARY")
    void anOpenRoundIsItsCount(RecordExport format) {
        var told = SessionTold.of(item(text("q", Visibility.ANONYMOUS))).seat(6, "whanau").lead(NEXT, OPEN)
                .answer(words("zebra", "yak", "xerus", "wombat", "vole", "urchin"));
        var text = written(format, told);
        assertTrue(List.of("zebra", "yak", "xerus", "wombat", "vole", "urchin").stream().noneMatch(text::contains));
        assertTrue(text.toLowerCase(Locale.ROOT).contains("open"));
    }

    @ParameterizedTest
    @EnumSource
    void aLobbyCanBeTakenHome(RecordExport format) {
        assertTrue(written(format, SessionTold.of(item(pause("p")))).contains("session"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUMMARY")
    void threeHundredAnswersAreAllThere(RecordExport format) {
        var told = SessionTold.of(item(text("q", Visibility.ANONYMOUS))).seat(300, "whanau").lead(NEXT, OPEN)
                .answer(IntStream.range(0, 300).mapToObj(i -> new OpenText.Text("Card no" + i + "."))
                        .toArray(Answer[]::new)).lead(CLOSE);
        var text = written(format, told);
        assertTrue(IntStream.range(0, 300).allMatch(i -> text.contains("Card no" + i + ".")));
    }

    @Test
    void aTableBeginsWithAByteOrderMarkAndEndsItsLinesAsSpreadsheetsDo() {
        var bytes = RecordExport.CSV.bytes(oneOfEverything().record());
        assertEquals(List.of((byte) 0xEF, (byte) 0xBB, (byte) 0xBF), List.of(bytes[0], bytes[1], bytes[2]));
        assertTrue(new String(bytes, StandardCharsets.UTF_8).endsWith("\r\n"));
    }

    @Test
    void noCellOfATableIsAFormula() {
        var texts = List.of("=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "＝1", "\"=1\"", "a=1");
        var told = SessionTold.of(item(text("q", Visibility.ANONYMOUS))).seat(7, "whanau").lead(NEXT, OPEN)
                .answer(words(texts.toArray(String[]::new))).lead(CLOSE);
        var cells = cells(told, TEXT);
        assertEquals(List.of("\"=1\"", "'+1", "'-1", "'=HYPERLINK(1)", "'@SUM(1)", "'＝1", "a=1"),
                cells.stream().sorted().toList());
    }

    @Test
    void linesAndQuotesStayWithinTheirCell() {
        var texts = List.of("one\ntwo", "a, b; c", "say \"so\"", "ā ē ī ō ū 🌿", "5th");
        var told = SessionTold.of(item(text("q", Visibility.ANONYMOUS))).seat(5, "whanau").lead(NEXT, OPEN)
                .answer(words(texts.toArray(String[]::new))).lead(CLOSE);
        assertEquals(texts.stream().sorted().toList(), cells(told, TEXT).stream().sorted().toList());
    }

    @Test
    void theJsonCanBeReadAgain() {
        var in = Json.read(RecordExport.JSON.bytes(oneOfEverything().record()));
        assertEquals("tandem-record", in.text("format"));
        assertEquals(7, in.list("steps", step -> {
            step.number("step");
            step.flag("skipped");
            step.object("question");
            return step.list("rounds", round -> {
                round.number("round");
                round.text("subject");
                assertEquals(round.text("state").equals("open"), !round.has("result"));
                if (round.has("result")) {
                    round.object("result");
                } else {
                    round.textOrNull("result");
                }
                if (round.has("published")) {
                    round.object("published");
                } else {
                    round.textOrNull("published");
                }
                return round.number("n");
            });
        }).size());
    }

    @Test
    void aPageEscapesWhatPeopleWrote() {
        var evil = "<script>alert(1)</script><img src=x onerror=alert(1)>&\"'";
        var told = SessionTold.of("Title " + evil, item(text("q", Visibility.ANONYMOUS))).seat(5, "whanau")
                .lead(NEXT, new SessionCommand.SetSubject("Subject " + evil), OPEN)
                .answer(words(evil, evil, evil, evil, evil)).lead(CLOSE);
        var page = written(RecordExport.HTML, told);
        assertFalse(page.contains("<script"));
        assertFalse(page.contains("<img"));
        assertTrue(page.contains("&lt;script&gt;"));
    }

    @Test
    void aPageNeedsNoOtherFile() {
        var page = written(RecordExport.HTML, oneOfEverything());
        assertFalse(page.matches("(?s).*(<link|<script| src=| href=|@import|url\\().*"));
        assertTrue(page.contains("--paper:"));
        assertTrue(page.contains(".bar-row"));
        assertTrue(page.contains("@media print"));
    }

    @Test
    void aPageDrawsEveryClosedRoundAndItsTable() {
        var page = written(RecordExport.HTML, oneOfEverything());
        assertEquals(5, page.split("id=\"picture-\\d+-\\d+\"", -1).length - 1);
        assertTrue(page.contains("<th scope=\"row\">The board</th><td>2</td><td>40%</td>"));
        assertTrue(page.contains("5 answered"));
        assertTrue(page.contains("Still open; 2 have answered so far."));
    }

    @Test
    void filesAreNamedAfterDayAndTitle() {
        var told = oneOfEverything().record();
        assertEquals("tandem-2026-05-04-our-whanau-our-school.csv", RecordExport.CSV.fileName(told));
        var other = SessionTold.of("学校", item(pause("p"))).record();
        assertEquals("tandem-2026-05-04.html", RecordExport.HTML.fileName(other));
    }

    @Test
    void formatsAreFoundByTheirNames() {
        assertEquals(Optional.of(RecordExport.JSON), RecordExport.of("json"));
        assertEquals(Optional.empty(), RecordExport.of("xls"));
        assertEquals(Optional.empty(), RecordExport.of("CSV"));
    }

    @Test
    void aTableSaysOfWhichGroupAValueIs() {
        var told = byGroup();
        assertEquals(List.of("Parents and whānau", "Teachers"), cells(told, GROUP).stream().distinct().toList());
        told.takeBack(0);
        assertEquals(List.of("Parents and whānau", "Teachers"), cells(told, GROUP).stream().distinct().toList());
        assertEquals(List.of("Somebody took an answer back, so these 5 answers are only in the totals."),
                cells(told, WHY).stream().filter(why -> !why.isEmpty()).toList());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUMMARY")
    void whoTookAnswersBackIsCounted(RecordExport format) {
        var told = byGroup().takeBack(0);
        assertTrue(written(format, told).matches("(?s).*(\"takenBack\":1|took an answer back|took their answers? back).*"));
    }

    @Test
    void theJsonHoldsAllThatWasPublished() {
        var text = written(RecordExport.JSON, byGroup());
        assertTrue(text.contains("\"of\":[\"whanau\"],\"n\":5,\"counts\":{\"o-a\":3,\"o-b\":2}"), text);
        assertTrue(text.contains("\"widest\":["), text);
    }

    @Test
    void whoLooksAfterWordsIsNotNamed() {
        assertFalse(written(RecordExport.JSON, byGroup()).contains("wordsWith"));
    }

    @Test
    void aPageShowsARoundUnderEveryLens() {
        var page = written(RecordExport.HTML, byGroup());
        assertEquals(2, page.split("<figure", -1).length - 1);
        assertTrue(page.contains("By group"));
        var ids = page.split(" id=\"", -1);
        var distinct = Arrays.stream(ids).skip(1).map(id -> id.substring(0, id.indexOf('"'))).distinct().count();
        assertEquals(ids.length - 1, distinct);
    }

    @ParameterizedTest
    @EnumSource
    void aRoundWithGuessesComesInEveryFormat(RecordExport format) {
        var told = SessionTold.of(item(choice("q", Visibility.ANONYMOUS))).seat(5, "whanau").seat(5, "teachers")
                .lead(NEXT, new SessionCommand.AskGuess(1, new PartnerId("whanau")), OPEN)
                .answer(picked("a"), picked("a"), picked("a"), picked("a"), picked("b"),
                        picked("b"), picked("b"), picked("b"), picked("b"), picked("a"));
        IntStream.range(5, 10).forEach(seat -> told.guess(seat, picked("b")));
        var text = written(format, told.lead(CLOSE, REVEAL));
        assertEquals(format == RecordExport.HTML, text.contains("<p class=\"report-lens\">By group</p>"));
        assertTrue(format != RecordExport.HTML || text.contains("guessed"), text);
    }

    @Test
    void aGroupThatAnsweredTogetherIsNamedInItsRow() {
        var told = SessionTold.of(item(choice("q", Visibility.ANONYMOUS))).seat(2, "whanau");
        var voice = told.voiceOf("teachers");
        told.lead(NEXT, OPEN).answer(picked("a"), picked("b")).answer(voice, picked("b")).lead(CLOSE);
        assertEquals(List.of("", "Teachers"), cells(told, TOGETHER));
        assertEquals(List.of("Fewer than 5 answered, so the answers are not shown.", ""), cells(told, WHY));
    }

    private static SessionTold byGroup() {
        return SessionTold.of(item(choice("q", Visibility.ANONYMOUS))).seat(5, "whanau").seat(5, "teachers")
                .lead(NEXT, OPEN).answer(picked("a"), picked("a"), picked("a"), picked("b"), picked("b"),
                        picked("b"), picked("b"), picked("b"), picked("a"), picked("a")).lead(CLOSE, REVEAL);
    }

    private static void assertNone(List<String> secrets, String text) {
        for (var secret : secrets) {
            assertFalse(text.contains(secret), secret);
        }
    }

    private static List<String> cells(SessionTold told, int column) {
        var csv = written(RecordExport.CSV, told).substring(1);
        return CsvReader.builder().ofCsvRecord(csv).stream().skip(1)
                .map(row -> row.getField(column)).toList();
    }

    private static String written(RecordExport format, SessionTold told) {
        return new String(format.bytes(told.record()), StandardCharsets.UTF_8);
    }

    /** Without the looks and the pictures, which have their own tests. */
    private static String frame(String page) {
        return page.replaceAll("(?s)<style>.*?</style>", "<style></style>")
                .replaceAll("(?s)<figure.*?</figure>", "<figure></figure>");
    }
}
