package tandem.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.question.QuestionSet;
import tandem.server.ReadyContent;
import tandem.ui.access.Exchange;
import tandem.ui.access.Exchange.Refused;
import tandem.ui.access.Exchange.Why;

class TandemFileTest {
    private static final String GOOD = """
            tandem: question-set
            format: 1
            id: ours
            title: Ours
            agenda:
              - minutes: 5
                question:
                  id: q1
                  kind: choice
                  prompt: |-
                    Which one?
                    Take your time.
                  options:
                    - {id: a, label: This}
                    - id: b
                      label: That
            """;

    private static QuestionSet read(String text) {
        return TandemFile.read(FileKind.QUESTION_SET, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Refused refused(byte[] file) {
        return assertThrows(RefusedFile.class, () -> TandemFile.read(FileKind.QUESTION_SET, file)).refused();
    }

    private static void refuses(Why why, int line, String words, String text) {
        var refused = refused(text.getBytes(StandardCharsets.UTF_8));
        assertEquals(why + " " + line, refused.why() + " " + refused.line(), refused.reason());
        assertTrue(refused.reason().contains(words), refused.reason());
    }

    /** @param is what stands in place of a piece of the good file */
    private static void refusesInstead(Why why, int line, String words, String piece, String is) {
        assertTrue(GOOD.contains(piece), piece);
        refuses(why, line, words, GOOD.replace(piece, is));
    }

    @Test
    void whatIsLeftOutIsAsUsual() {
        var set = read(GOOD);
        assertEquals("Ours 1 5", set.title() + " " + set.version() + " " + set.minutes());
        assertEquals("Which one?\nTake your time.", set.agenda().getFirst().question().prompt());
        assertEquals(set, read("\uFEFF" + GOOD.replace("\n", "\r\n")));
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void whatIsWrittenIsReadAgainAsItWas(FileFormat format) {
        ReadyContent.questionSets().forEach(set -> assertEquals(set, TandemFile.read(FileKind.QUESTION_SET,
                TandemFile.write(FileKind.QUESTION_SET, set, format))));
        ReadyContent.partnerships().forEach(one -> assertEquals(one, TandemFile.read(FileKind.PARTNERSHIP,
                TandemFile.write(FileKind.PARTNERSHIP, one, format))));
    }

    private static <T> String written(FileKind<T> kind, T content) {
        return new String(TandemFile.write(kind, content, FileFormat.YAML), StandardCharsets.UTF_8);
    }

    @Test
    void textsOfSeveralLinesStandAsTheyAre() {
        assertTrue(written(FileKind.QUESTION_SET, read(GOOD)).contains("""
                      prompt: |-
                        Which one?
                        Take your time.
                """));
    }

    @Test
    void jsonMayBeIndentedByTabs() {
        var json = new String(TandemFile.write(FileKind.QUESTION_SET, read(GOOD), FileFormat.JSON),
                StandardCharsets.UTF_8);
        assertEquals(read(GOOD), read(json.replace("  ", "\t")));
    }

    @Test
    void theNameOfAFileIsPlain() {
        var treaty = ReadyContent.partnerships().getLast();
        assertEquals("tandem-partnership-school-and-community-treaty-partners.yaml",
                TandemFile.name(FileKind.PARTNERSHIP, treaty, FileFormat.YAML));
        assertEquals("tandem-question-set-ours.json",
                TandemFile.name(FileKind.QUESTION_SET, read(GOOD), FileFormat.JSON));
    }

    @Test
    void theExampleOfTheDocumentationIsAFile() throws IOException {
        var lines = Files.readAllLines(Path.of("../docs/files.md"));
        var example = lines.subList(lines.indexOf("    tandem: question-set"), lines.size()).stream()
                .takeWhile(line -> line.startsWith("    ")).map(line -> line.substring(4)).toList();
        assertEquals("Our evening", read(String.join("\n", example)).title());
    }

    @Test
    void syntaxIsRefusedWhereItBreaks() {
        refusesInstead(Why.UNREADABLE, 4, "mapping values are not allowed here", "title: Ours", "title: Ours: again");
        refusesInstead(Why.UNREADABLE, 17, "not YAML or JSON", "label: That", "label: \"That");
        refuses(Why.UNREADABLE, 2, "not YAML or JSON", "{\"tandem\": \"question-set\",\n \"format\" 1}");
        refusesInstead(Why.UNREADABLE, 4, "cannot start any token", "title: Ours", "\ttitle: Ours");
        refuses(Why.UNREADABLE, 0, "nothing in this file", "# only a note\n");
        refusesInstead(Why.UNREADABLE, 0, "characters", "title: Ours", "title: Ou\u0007rs");
    }

    @Test
    void whatNobodyAskedForIsRefused() {
        refusesInstead(Why.MALFORMED, 6, "no field minuets", "minutes: 5", "minuets: 5");
        refusesInstead(Why.MALFORMED, 9, "no field points", "kind: choice", "points: 3\n      kind: choice");
        refusesInstead(Why.MALFORMED, 14, "no field colour", "label: This", "label: This, colour: red");
        refusesInstead(Why.MALFORMED, 4, "no field colour", "title: Ours", "colour: red\ntitle: Ours");
    }

    @Test
    void whatIsMissingIsSaidWhereItShouldBe() {
        refusesInstead(Why.MALFORMED, 1, "field title is missing", "title: Ours\n", "");
        refusesInstead(Why.MALFORMED, 8, "fill in the question", "prompt: |-", "talk: |-");
        refusesInstead(Why.MALFORMED, 14, "field label is missing", ", label: This", "");
    }

    @Test
    void aWrongTypeIsRefusedAtItsField() {
        refusesInstead(Why.MALFORMED, 6, "minutes should be a whole number", "minutes: 5", "minutes: five");
        refusesInstead(Why.MALFORMED, 6, "minutes should be a whole number", "minutes: 5",
                "minutes: 99999999999999999999");
        refusesInstead(Why.MALFORMED, 6, "minutes should be a whole number", "minutes: 5", "minutes: 5.5");
        refusesInstead(Why.MALFORMED, 4, "title should be text", "title: Ours", "title: 1984");
        refusesInstead(Why.MALFORMED, 9, "one of choice, scale", "kind: choice", "kind: dance");
        refusesInstead(Why.MALFORMED, 9, "one of anonymous, whole-room, named", "kind: choice",
                "visibility: secret\n      kind: choice");
        var head = "tandem: question-set\nformat: 1\n";
        refuses(Why.MALFORMED, 3, "agenda should be a list", head + "agenda: 5\nid: a\ntitle: b");
        refuses(Why.MALFORMED, 3, "agenda should be a list of things", head + "agenda: [5]\nid: a\ntitle: b");
    }

    @Test
    void whatTheDomainRefusesIsRefusedAtTheVeryText() {
        refusesInstead(Why.MALFORMED, 4, "shorten the title: at most 160", "title: Ours", "title: " + "x".repeat(161));
        refusesInstead(Why.MALFORMED, 10, "shorten the question", "Take your time.", "Take your time. ".repeat(40));
        refusesInstead(Why.MALFORMED, 16, "fill in the option", "label: That", "label: ''");
        refusesInstead(Why.MALFORMED, 3, "An id is 1 to 60 small letters", "id: ours", "id: Ours!");
        refusesInstead(Why.MALFORMED, 15, "a is there twice", "id: b", "id: a");
        refusesInstead(Why.MALFORMED, 7, "the minutes between 0 and 240", "minutes: 5",
                "notes: Go slowly.\n    minutes: 500");
        refusesInstead(Why.MALFORMED, 13, "how many may be picked", "      options:", "      max: 3\n      options:");
    }

    @Test
    void aFieldMayBeThereOnce() {
        refusesInstead(Why.UNREADABLE, 5, "title is there twice", "title: Ours", "title: Ours\ntitle: Theirs");
        refuses(Why.UNREADABLE, 1, "tandem is there twice", "{\"tandem\":\"question-set\",\"tandem\":\"partnership\"}");
    }

    @Test
    void aNewerFileSaysSo() {
        refusesInstead(Why.NEWER, 2, "made by a newer Tandem: it has format 2, and this Tandem reads formats up to 1",
                "format: 1", "format: 2\nmood: sunny");
        refusesInstead(Why.MALFORMED, 2, "a number from 1", "format: 1", "format: 0");
        refusesInstead(Why.MALFORMED, 1, "format is missing", "format: 1\n", "");
    }

    @Test
    void anotherFileSaysWhereItBelongs() {
        refusesInstead(Why.OTHER, 1, "holds a partnership. Bring it in where the partnerships are",
                "tandem: question-set", "tandem: partnership");
        refusesInstead(Why.OTHER, 1, "does not say that it holds a question-set", "question-set", "recipe");
        refuses(Why.OTHER, 0, "It should begin with the two lines", "A letter to my aunt.");
        refuses(Why.OTHER, 1, "It should begin with the two lines", "{\"id\": \"ours\"}");
    }

    @Test
    void aliasesAndTagsAreNotRead() {
        var bomb = new StringBuilder("a0: &a0 [lol, lol]\n");
        Stream.iterate(1, n -> n < 30, n -> n + 1).forEach(n ->
                bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(n, n, n - 1, n - 1)));
        refuses(Why.UNREADABLE, 1, "Anchors and aliases", bomb.toString());
        refusesInstead(Why.UNREADABLE, 4, "Anchors and aliases", "title: Ours", "title: *ours");
        refusesInstead(Why.UNREADABLE, 4, "Tags", "title: Ours", "title: !!str Ours");
        refusesInstead(Why.UNREADABLE, 4, "plain word", "title: Ours", "? [title]\n: Ours");
        refusesInstead(Why.UNREADABLE, 5, "second document", "title: Ours", "title: Ours\n---\nmore: 1");
    }

    @Test
    void deepAndHugeFilesEndEarly() {
        refuses(Why.UNREADABLE, 1, "goes deeper", "[".repeat(200_000));
        refuses(Why.UNREADABLE, 1, "goes deeper", "{a: ".repeat(100_000));
        var huge = refused(new byte[Exchange.LARGEST_FILE + 1]);
        assertEquals(Why.TOO_LARGE + " 0", huge.why() + " " + huge.line());
        assertTrue(huge.reason().toLowerCase(Locale.ROOT).contains("1 mb"), huge.reason());
        refusesInstead(Why.MALFORMED, 6, "whole number", "minutes: 5", "minutes: " + "9".repeat(900_000));
    }

    /** Whatever is broken in a file, it is read or refused, and never anything else. */
    @Test
    void brokenFilesAreReadOrRefused() {
        var random = new Random(4);
        var signs = "\n \t:-{}[]\"'|>&*!?#,0a\\\u0000\uD83D";
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder(GOOD);
            for (int n = random.nextInt(1, 5); n > 0; n--) {
                var at = random.nextInt(text.length());
                text.replace(at, Math.min(text.length(), at + random.nextInt(3)),
                        String.valueOf(signs.charAt(random.nextInt(signs.length()))));
            }
            try {
                read(text.toString());
            } catch (RefusedFile no) {
                refused++;
            }
        }
        assertTrue(refused > 200 && refused < 2_000, refused + " refused");
    }

    @Test
    void otherAlphabetsInOtherEncodingsAreAskedForInUtf8() {
        var latin = refused("title: Māori".getBytes(StandardCharsets.UTF_16));
        assertEquals(Why.UNREADABLE, latin.why());
        assertTrue(latin.reason().contains("UTF-8"), latin.reason());
    }
}
