package tandem.server.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Commitment;
import tandem.partnership.CommitmentId;
import tandem.partnership.OpenCommitment;
import tandem.partnership.Partner;
import tandem.session.Decided;
import tandem.session.Legacy;
import tandem.words.Malformed;
import tandem.words.Reason;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Commitments as JSON. Where {@code who} is null it is all of the partners; where {@code by} is, no day was named. */
public final class CommitmentCodec {
    private CommitmentCodec() {
    }

    static ObjectNode write(Commitment commitment, ObjectNode out) {
        return out.put("who", EventWriter.id(commitment.who())).put("what", commitment.what())
                .put("by", commitment.by() == null ? null : commitment.by().toString())
                .put("evidence", commitment.evidence());
    }

    /** @throws Malformed when it is none */
    static Commitment read(Fields in) {
        return new Commitment(EventCodec.partner("who", in), in.text("what"), day(in, "by"), in.text("evidence", ""));
    }

    private static @Nullable LocalDate day(Fields in, String name) {
        var day = in.text(name, "");
        try {
            return day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new Malformed(Reason.WRONG_TYPE, name, "a day such as 2027-03-01");
        }
    }

    static ObjectNode write(OpenCommitment open) {
        return write(open.commitment(), Json.object().put("id", open.id().value()).put("name", open.name()))
                .put("since", open.since().toString());
    }

    static OpenCommitment readOpen(Fields in) {
        var since = day(in, "since");
        if (since == null) {
            throw new Malformed(Reason.MISSING_FIELD, "since");
        }
        return new OpenCommitment(new CommitmentId(in.text("id")), read(in), in.text("name", ""), since);
    }

    /** Those that were made, each with who accepted it. */
    public static ArrayNode made(List<Decided.Made> made, List<Partner> partners) {
        var out = Json.array();
        made.forEach(one -> {
            var json = write(one.commitment(), out.addObject().put("id", one.id().value()).put("step", one.step()));
            var by = json.putArray("acceptedBy");
            partners.stream().filter(partner -> one.acceptedBy().contains(partner.id()))
                    .forEach(partner -> by.add(partner.id().value()));
            json.put("agreedInRoom", one.inRoom()).put("accepted", one.isAccepted(partners));
        });
        return out;
    }

    /** Those that come back. */
    public static ArrayNode open(List<OpenCommitment> open) {
        var out = Json.array();
        open.forEach(one -> out.add(write(one)));
        return out;
    }

    /** What a session leaves, without when that was. */
    public static String encode(Legacy legacy) {
        var out = Json.object();
        out.set("accepted", open(legacy.accepted()));
        var settled = out.putArray("settled");
        legacy.settled().stream().sorted().forEach(id -> settled.add(id.value()));
        return Json.text(out);
    }

    /** @param at when that session was made ready */
    public static Legacy decode(String body, Instant at) {
        var in = Json.read(body);
        var accepted = in.list("accepted", CommitmentCodec::readOpen);
        var settled = in.texts("settled").stream().map(CommitmentId::new).toList();
        in.end();
        return new Legacy(at, accepted, Set.copyOf(settled));
    }
}
