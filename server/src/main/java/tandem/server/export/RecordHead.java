package tandem.server.export;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.header;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.time.Instant;
import java.util.stream.Stream;
import tandem.record.SessionRecord;
import tandem.record.TookPart;
import tandem.session.Session;

/** What stands before the questions: which session it was, who took part, and how to read the rest. */
final class RecordHead {
    private RecordHead() {
    }

    static DomContent of(SessionRecord record) {
        return header(facts(record), tookPart(record.tookPart()), subjects(record), reading(record.k()));
    }

    private static DomContent facts(SessionRecord record) {
        var partnership = record.partnership();
        return each(dl(
                fact("partnership", partnership.name()),
                fact("purpose", partnership.purpose()),
                fact("agreed-with", Stream.of(partnership.agreedWith(), partnership.agreedWhen())
                        .filter(said -> !said.isEmpty()).reduce((with, when) -> with + ", " + when).orElse("")),
                fact("when", when(record))).withClass("report-facts"),
                iff(!partnership.note().isEmpty(), p(partnership.note()).withClass("report-quiet")));
    }

    private static DomContent fact(String key, String text) {
        return iff(!text.isEmpty(), each(dt(RecordWords.text(key)), dd(text)));
    }

    private static String when(SessionRecord record) {
        var day = RecordWords.day(record.began(), record.zone());
        var from = RecordWords.time(record.began(), record.zone());
        return record.ended().map(end -> until(end, day, from, record)).orElseGet(() ->
                record.state() == Session.State.LOBBY ? RecordWords.text("when.lobby", day)
                        : RecordWords.text("when.live", day, from));
    }

    private static String until(Instant end, String day, String from, SessionRecord record) {
        var lastDay = RecordWords.day(end, record.zone());
        var time = RecordWords.time(end, record.zone());
        return lastDay.equals(day) ? RecordWords.text("when.ended", day, from, time)
                : RecordWords.text("when.other-day", day, from, lastDay, time);
    }

    private static DomContent tookPart(TookPart tookPart) {
        return section(h2(RecordWords.text("took-part")),
                table(caption(RecordWords.text("took-part.caption")),
                        thead(tr(each(Stream.of("group", "wider-group", "seats")
                                .map(key -> th(RecordWords.text("took-part." + key)).attr("scope", "col"))))),
                        tbody(each(tookPart.groups().stream().map(group -> row(group.partner().name(),
                                        group.partner().widerGroup(), group.seats()))),
                                iff(tookPart.unsaid() > 0,
                                        row(RecordWords.text("took-part.unsaid"), "", tookPart.unsaid())),
                                row(RecordWords.text("took-part.all"), "", tookPart.seats()))),
                note("took-part.watching", tookPart.watching()), note("took-part.helped", tookPart.helped()));
    }

    private static DomContent row(String group, String widerGroup, int seats) {
        return tr(th(group).attr("scope", "row"), td(widerGroup), td(String.valueOf(seats)));
    }

    private static DomContent note(String key, int count) {
        return iff(count > 0, p(RecordWords.text(key, count)));
    }

    private static DomContent subjects(SessionRecord record) {
        var said = record.subjects().stream().map(SessionRecord.Subject::about)
                .filter(about -> !about.isEmpty()).distinct().toList();
        return iff(!said.isEmpty(), section(h2(RecordWords.text("subjects")),
                ul(each(said.stream().map(about -> li(about))))));
    }

    private static DomContent reading(int k) {
        return section(h2(RecordWords.text("how-to-read")), p(RecordWords.text("how-to-read.n")),
                p(RecordWords.text("how-to-read.k", k)),
                p(RecordWords.text("how-to-read.groups", k)),
                p(RecordWords.text("how-to-read.taken-back")), p(RecordWords.text("how-to-read.left-out")));
    }
}
