package tandem.server.codec;

import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.partnership.Task;
import tools.jackson.databind.node.ObjectNode;

/** Partnerships as JSON. */
public final class PartnershipCodec {
    private PartnershipCodec() {
    }

    public static String encode(Partnership partnership) {
        return Json.text(json(partnership));
    }

    public static ObjectNode json(Partnership partnership) {
        var out = Json.object().put("id", partnership.id().value()).put("name", partnership.name())
                .put("purpose", partnership.purpose()).put("note", partnership.note())
                .put("agreedWith", partnership.agreedWith()).put("agreedWhen", partnership.agreedWhen());
        var partners = out.putArray("partners");
        partnership.partners().forEach(partner -> partners.add(json(partner)));
        var tasks = out.putArray("tasks");
        partnership.tasks().forEach(task -> tasks.add(task.name()));
        return out;
    }

    static ObjectNode json(Partner partner) {
        return Json.object().put("id", partner.id().value()).put("name", partner.name())
                .put("widerGroup", partner.widerGroup()).put("answersTogether", partner.answersTogether())
                .put("wordsWith", partner.wordsWith());
    }

    /** @throws tandem.words.Malformed when it is none */
    public static Partnership decode(String body) {
        return decode(Json.read(body));
    }

    /** @throws tandem.words.Malformed when it is none */
    public static Partnership decode(Fields in) {
        var partners = in.list("partners", partner -> new Partner(new PartnerId(partner.text("id")),
                partner.text("name"), partner.text("widerGroup", ""), partner.flag("answersTogether", false),
                partner.text("wordsWith", "")));
        var partnership = new Partnership(new PartnershipId(in.text("id")), in.text("name"),
                in.text("purpose", ""), partners, in.texts("tasks").stream().map(Task::new).toList(),
                in.text("note", ""), in.text("agreedWith", ""), in.text("agreedWhen", ""));
        in.end();
        return partnership;
    }
}
