package tandem.server.export;

import j2html.tags.DomContent;
import java.util.Optional;
import tandem.record.SessionRecord;

/** What a board reads of one matter: a heading and a few lines, or nothing where there is nothing to say of it. */
@FunctionalInterface
interface SummaryPart {
    Optional<DomContent> of(SessionRecord record);
}
