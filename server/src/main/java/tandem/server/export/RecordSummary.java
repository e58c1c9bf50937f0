package tandem.server.export;

import static j2html.TagCreator.b;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.header;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.partnership.OpenCommitment;
import tandem.question.Provenance;
import tandem.question.Responsibility;
import tandem.question.SinceLastTime;
import tandem.question.SinceLastTime.Mark;
import tandem.record.RecordRound;
import tandem.record.RecordStep;
import tandem.record.SessionRecord;
import tandem.session.Decided;
import tandem.session.Result;
import tandem.ui.picture.ContrastsPicture;
import tandem.ui.picture.DecidedPicture;
import tandem.ui.picture.ForTheBoard;

/**
 * One page for a board, and the first page of every report: who took part, what the groups see differently, what was
 * decided, and who takes on what. Only what the room has seen, and n on every figure.
 */
final class RecordSummary {
    /** More than these would not fit on the page; the rest stands in the full record. */
    private static final int MOST = 5;

    /** What stands on it, in its order. A kind that has something to say to a board adds its line in its place. */
    private static final List<SummaryPart> PARTS = List.of(
            RecordSummary::tookPart,
            RecordSummary::sinceLastTime,
            RecordSummary::tasks,
            RecordSummary::widest,
            RecordSummary::about,
            RecordSummary::accounts,
            RecordSummary::commitments);

    private RecordSummary() {
    }

    static DomContent of(SessionRecord record) {
        return section().withClass("summary").with(
                header(p(RecordWords.text("summary")).withClass("report-kind"), h1(record.questions().title()),
                        p(RecordWords.text("summary.of", record.partnership().name(),
                                RecordWords.day(record.began(), record.zone()))).withClass("summary-of")))
                .with(PARTS.stream().flatMap(part -> part.of(record).stream()))
                .with(p(RecordWords.text("summary.reading", record.k())).withClass("summary-reading"));
    }

    /** A heading and what stands below it. @param key of the heading's words */
    static DomContent part(String key, DomContent... content) {
        return section(h2(RecordWords.text(key)), each(content)).withClass("summary-part");
    }

    private static Optional<DomContent> tookPart(SessionRecord record) {
        var took = record.tookPart();
        var groups = took.groups().stream().filter(group -> group.seats() > 0)
                .map(group -> RecordWords.text("summary.group", group.partner().name(), group.seats()));
        var unsaid = took.unsaid() == 0 ? Stream.<String>empty()
                : Stream.of(RecordWords.text("summary.group", RecordWords.text("took-part.unsaid"), took.unsaid()));
        var names = Stream.concat(groups, unsaid).collect(Collectors.joining(", "));
        return Optional.of(part("took-part", p(took.seats() == 0 ? RecordWords.text("summary.nobody")
                : RecordWords.text("summary.people", took.seats(), names))));
    }

    /** Of each of last time's commitments, what the others say and whether it comes back. */
    private static Optional<DomContent> sinceLastTime(SessionRecord record) {
        var lines = new ArrayList<DomContent>();
        for (var step : record.steps()) {
            if (step.question() instanceof SinceLastTime since) {
                var marks = seen(step).flatMap(Result::whole).map(SinceLastTime.Marks.class::cast);
                since.items().forEach(item -> marks.ifPresentOrElse(said ->
                                lines.add(since(item, said.of(item), record)),
                        () -> lines.add(finished(item, record.decided()))));
            }
        }
        return list("summary.since", lines);
    }

    private static DomContent since(OpenCommitment item, SinceLastTime.Said said, SessionRecord record) {
        var counts = said.told() ? RecordWords.text("summary.marks", said.of(Mark.KEPT), said.of(Mark.PARTLY),
                said.of(Mark.NOT), said.of(Mark.NO_LONGER_RELEVANT), said.n()) : RecordWords.text("untold", record.k());
        var over = said.isSettled(record.k()) || record.decided().finished().contains(item.id());
        return line(item, counts + " " + RecordWords.text(over ? "summary.settled" : "summary.back"));
    }

    private static DomContent finished(OpenCommitment item, Decided decided) {
        return line(item, RecordWords.text(decided.finished().contains(item.id()) ? "summary.settled"
                : "summary.unmarked"));
    }

    private static DomContent line(OpenCommitment item, String said) {
        var who = item.name().isEmpty() ? RecordWords.text("all-of-us") : item.name();
        return li(b(RecordWords.text("summary.who", who, item.commitment().what())), text(" "), span(said));
    }

    /** What the room saw of a question last. */
    private static Optional<Result> seen(RecordStep step) {
        return step.rounds().stream().filter(RecordRound::revealed).max(Comparator.comparing(RecordRound::number))
                .flatMap(RecordRound::result);
    }

    /** Which tasks everyone shares, and where that is seen differently. */
    private static Optional<DomContent> tasks(SessionRecord record) {
        return list("summary.tasks", record.steps().stream()
                .flatMap(step -> step.question() instanceof Responsibility asked ? seen(step).stream()
                        .flatMap(result -> ForTheBoard.tasks(asked, result, record.k()).stream()) : Stream.empty())
                .map(RecordSummary::line).toList());
    }

    /** How what the session was about had been decided. */
    private static Optional<DomContent> accounts(SessionRecord record) {
        return list("summary.accounts", record.steps().stream()
                .flatMap(step -> step.question() instanceof Provenance asked ? seen(step).stream()
                        .flatMap(result -> ForTheBoard.accounts(asked, result).stream()) : Stream.empty())
                .map(RecordSummary::line).toList());
    }

    private static DomContent line(ForTheBoard.Line line) {
        return li(b(line.about()), text(" "), span(line.says()));
    }

    private static Optional<DomContent> widest(SessionRecord record) {
        return list("summary.widest", record.contrasts().widest().stream().map(contrast ->
                (DomContent) li(b(ContrastsPicture.about(contrast)), text(" "),
                        span(RecordWords.text("summary.gap", ContrastsPicture.said(contrast),
                                ContrastsPicture.n(contrast, contrast.one()),
                                ContrastsPicture.n(contrast, contrast.other()))))).toList());
    }

    /** What the session was about, where that was said. */
    private static Optional<DomContent> about(SessionRecord record) {
        return list("subjects", record.subjects().stream().map(SessionRecord.Subject::about)
                .filter(about -> !about.isEmpty()).distinct().map(about -> (DomContent) li(about)).toList());
    }

    private static Optional<DomContent> commitments(SessionRecord record) {
        var partners = record.partnership().partners();
        var made = record.decided().made();
        return made.isEmpty() ? Optional.empty() : Optional.of(part("summary.commitments",
                ol(each(made.stream().limit(MOST).map(one -> li(span(DecidedPicture.line(one.commitment(), partners)),
                        span(DecidedPicture.state(one, partners)).withClass("summary-state"))))), more(made.size())));
    }

    private static Optional<DomContent> list(String key, List<DomContent> lines) {
        return lines.isEmpty() ? Optional.empty()
                : Optional.of(part(key, ul(each(lines.stream().limit(MOST))), more(lines.size())));
    }

    private static DomContent more(int all) {
        return all <= MOST ? each() : p(RecordWords.text("summary.more", all - MOST)).withClass("report-quiet");
    }
}
