package tandem.ui.picture;

import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;

import j2html.tags.DomContent;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tandem.partnership.Commitment;

/** A commitment as people read it: who, what, by when, and what will show it. */
final class CommitmentWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private CommitmentWords() {
    }

    /** @param group what it is called; empty where it is all of them */
    static String who(String group) {
        return group.isEmpty() ? PictureWords.text("commitment.all") : group;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Below what is to be done: who does it, by when, and what will show it. @param look the class of its mark */
    static DomContent facts(Commitment commitment, String group, String look) {
        return p().withClass("commitment-facts").with(span(who(group)).withClass("lane-name " + look),
                commitment.by() == null ? each() : span(PictureWords.text("commitment.by", day(commitment.by()))),
                commitment.evidence().isEmpty() ? each()
                        : span(PictureWords.text("commitment.evidence", commitment.evidence())));
    }

    /** All of it on one line. */
    static String line(Commitment commitment, String group) {
        var said = new ArrayList<>(List.of(PictureWords.text("commitment.line", who(group), commitment.what())));
        if (commitment.by() != null) {
            said.add(PictureWords.text("commitment.by", day(commitment.by())));
        }
        if (!commitment.evidence().isEmpty()) {
            said.add(PictureWords.text("commitment.evidence", commitment.evidence()));
        }
        return String.join(" · ", said);
    }
}
