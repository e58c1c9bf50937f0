package tandem.server.export;

import static j2html.TagCreator.article;
import static j2html.TagCreator.body;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.h4;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;

import j2html.tags.DomContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import tandem.question.Question;
import tandem.record.RecordRound;
import tandem.record.RecordStep;
import tandem.record.SessionRecord;
import tandem.server.codec.Fields;
import tandem.session.Result;
import tandem.ui.picture.ContrastsPicture;
import tandem.ui.picture.DecidedPicture;
import tandem.ui.picture.Lens;
import tandem.ui.picture.Looks;
import tandem.ui.picture.Picture;
import tandem.ui.picture.Setting;

/**
 * The record to read and to print: one file that needs no other, with every result drawn and as a table. What people
 * wrote is escaped by construction, and should anything ever slip through, the file's own policy runs no script.
 */
final class RecordHtml {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private RecordHtml() {
    }

    static byte[] bytes(SessionRecord record) {
        return page(record, each(RecordSummary.of(record),
                h2(RecordWords.text("in-full")).withClass("report-in-full"),
                RecordHead.of(record),
                questions(record),
                contrasts(record),
                source(record.questions())));
    }

    /** The first page by itself. */
    static byte[] summary(SessionRecord record) {
        return page(record, RecordSummary.of(record));
    }

    private static byte[] page(SessionRecord record, DomContent content) {
        var named = record.questions().title() + " · " + record.partnership().name();
        var page = html(
                head(meta().withCharset("utf-8"),
                        meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                        meta().attr("http-equiv", "Content-Security-Policy").withContent(POLICY),
                        title(named), each(looks(record).map(RecordHtml::look))),
                body(main().withClass("report").with(content))).withLang("en");
        return ("<!doctype html>\n" + page.render()).getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> looks(SessionRecord record) {
        var kinds = record.steps().stream().flatMap(step -> Looks.of(step.question()).stream()).distinct();
        return Stream.of(Stream.of("tokens.css"), Looks.OF_ALL.stream(), kinds,
                Stream.of("report.css", "report-summary.css"))
                .flatMap(sheets -> sheets);
    }

    private static DomContent look(String sheet) {
        try (var css = Objects.requireNonNull(
                RecordHtml.class.getResourceAsStream("/public/styles/" + sheet), sheet)) {
            return style(rawHtml(new String(css.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DomContent questions(SessionRecord record) {
        var asking = record.steps().stream().filter(step -> step.question().asks()).toList();
        return section(h2(RecordWords.text("questions")),
                each(asking.stream().map(step -> question(step, record))));
    }

    private static DomContent question(RecordStep step, SessionRecord record) {
        var question = step.question();
        var partners = record.partnership().partners();
        var one = article(h3(question.prompt()),
                p(RecordWords.text("visibility." + Fields.word(question.visibility()))).withClass("report-quiet"))
                .withClass("report-question");
        var decided = DecidedPicture.html(record.decided().at(step.number()), partners);
        if (step.rounds().isEmpty()) {
            return one.with(decided.isEmpty() ? p(RecordWords.text(step.skipped() ? "skipped" : "not-asked"))
                    : rawHtml(decided));
        }
        return one.with(rawHtml(decided))
                .with(each(step.rounds().stream().map(round -> round(step, round, record))));
    }

    private static DomContent round(RecordStep step, RecordRound round, SessionRecord record) {
        return section(
                iff(step.rounds().size() > 1, h4(RecordWords.text("round", round.number()))),
                iff(!round.subject().isEmpty(),
                        p(RecordWords.text("about", round.subject())).withClass("report-about")),
                round.result().<DomContent>map(result -> looked(step.question(), result, record))
                        .orElseGet(() -> p(RecordWords.text("round.open", round.n()))),
                iff(!round.isOpen() && !round.revealed(),
                        p(RecordWords.text("round.not-revealed")).withClass("report-quiet")),
                iff(isUntold(step.question(), round), p(RecordWords.text("round.not-told")).withClass("report-quiet")))
                .withClass("report-round");
    }

    /** Whether something follows that the room, which saw the result, was not told. */
    private static boolean isUntold(Question question, RecordRound round) {
        return question.tells() && round.revealed() && round.result().filter(Result::told).isEmpty();
    }

    /**
     * Whole, by group and by wider group; by the last not where that would write down every card once more. What others
     * thought stands below these already.
     */
    private static DomContent looked(Question question, Result result, SessionRecord record) {
        var lenses = Lens.offered(result).stream()
                .filter(lens -> lens != Lens.GUESSES && (lens != Lens.WIDER || question.authors().isEmpty())).toList();
        return each(lenses.stream().map(lens -> each(
                iff(lenses.size() > 1, p(RecordWords.text("lens." + Fields.word(lens))).withClass("report-lens")),
                rawHtml(Picture.of(question, result, record.k()).by(lens)
                        .in(new Setting(record.partnership().partners(), record.decided().finished()))
                        .htmlWithTable()))));
    }

    /** Only where something was compared: a session of one group has nothing to say here. */
    private static DomContent contrasts(SessionRecord record) {
        var contrasts = record.contrasts();
        return iff(!contrasts.widest().isEmpty() || !contrasts.closest().isEmpty(),
                section(h2(RecordWords.text("contrasts")),
                        p(RecordWords.text("contrasts.why")).withClass("report-quiet"),
                        rawHtml(ContrastsPicture.html(contrasts))).withClass("report-contrasts"));
    }

    private static DomContent source(SessionRecord.Questions questions) {
        return footer(h2(RecordWords.text("source")),
                iff(!questions.source().isEmpty(), p(questions.source())),
                iff(!questions.author().isEmpty(), p(RecordWords.text("author", questions.author()))),
                iff(!questions.licence().isEmpty(), p(RecordWords.text("licence", questions.licence()))),
                p(RecordWords.text("version", questions.version())),
                p(RecordWords.text("made-with")).withClass("report-quiet"));
    }
}
