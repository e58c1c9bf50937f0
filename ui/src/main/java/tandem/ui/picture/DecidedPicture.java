package tandem.ui.picture;

import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Commitment;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.session.Decided;

/** What a room decided: a calm list of its commitments; whether each is accepted is said by a sign and in words. */
public final class DecidedPicture {
    private DecidedPicture() {
    }

    /** One section of escaped HTML without style attributes; empty where nothing was decided. */
    public static String html(List<Decided.Made> made, List<Partner> partners) {
        return made.isEmpty() ? "" : section().withClass("decided").attr("data-key", "decided")
                .with(h3(PictureWords.text("decided.title")), list(made, partners)).render();
    }

    private static DomContent list(List<Decided.Made> made, List<Partner> partners) {
        return ol().withClass("decided-list").with(made.stream().map(one -> {
            var place = place(one, partners);
            return li().withClass(one.isAccepted(partners) ? "decided-item accepted" : "decided-item")
                    .attr("data-key", "d-" + one.id()).with(
                            p(one.commitment().what()).withClass("commitment-what"),
                            CommitmentWords.facts(one.commitment(), place < 0 ? "" : partners.get(place).name(),
                                    place < 0 ? "several" : Groups.look(place)),
                            p(state(one, partners)).withClass("decided-state"));
        }));
    }

    private static int place(Decided.Made made, List<Partner> partners) {
        return partners.stream().map(Partner::id).toList().indexOf(made.commitment().who());
    }

    /** Who has accepted it, with a sign: "✓ Taken on by Teachers". */
    public static String state(Decided.Made made, List<Partner> partners) {
        var names = partners.stream().filter(partner -> made.acceptedBy().contains(partner.id())).map(Partner::name)
                .toList();
        if (made.inRoom()) {
            return PictureWords.text("decided.in-room");
        }
        if (made.isAccepted(partners)) {
            return PictureWords.text("decided.accepted", Groups.and(names));
        }
        return names.isEmpty() ? PictureWords.text("decided.open")
                : PictureWords.text("decided.partly", Groups.and(names), names.size(), partners.size());
    }

    /** All of one commitment on one line. */
    public static String line(Commitment commitment, List<Partner> partners) {
        return CommitmentWords.line(commitment, name(commitment.who(), partners));
    }

    private static String name(@Nullable PartnerId who, List<Partner> partners) {
        return partners.stream().filter(partner -> partner.id().equals(who)).map(Partner::name).findFirst().orElse("");
    }
}
