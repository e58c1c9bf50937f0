package tandem.server.codec;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tandem.question.Answer;
import tandem.question.Floor;
import tandem.question.Question;
import tandem.question.Tally;
import tandem.words.Malformed;
import tandem.words.Reason;
import tools.jackson.databind.node.ObjectNode;

final class FloorCodec implements KindCodec {
    static final FloorCodec INSTANCE = new FloorCodec();
    private static final int BYTES_OF_ONE = 100;

    @Override
    public String kind() {
        return "floor";
    }

    @Override
    public void writeQuestion(Question question, ObjectNode out) {
        var asked = out.putArray("asked");
        ((Floor) question).asked().forEach(one -> {
            var written = asked.addObject().put("id", one.id()).put("label", one.label());
            if (one.answered()) {
                written.put("answered", true);
            }
        });
        out.put("own", true);
    }

    @Override
    public Floor readQuestion(Common common, Fields in) {
        List<Floor.Asked> asked = !in.has("asked") ? List.of()
                : in.list("asked", one -> new Floor.Asked(one.text("id"), one.text("label"), one.flag("answered", false)));
        if (!in.flag("own", true)) {
            throw new Malformed(Reason.WRONG_TYPE, "own", "true");
        }
        return new Floor(common.id(), common.prompt(), common.visibility(), common.live(), asked);
    }

    @Override
    public boolean writes(Answer answer) {
        return answer instanceof Floor.Votes || answer instanceof Floor.Own;
    }

    @Override
    public void writeAnswer(Answer answer, ObjectNode out) {
        if (answer instanceof Floor.Own(String text)) {
            out.put("own", text);
        } else {
            var given = (Floor.Votes) answer;
            var votes = out.putArray("votes");
            given.votes().stream().sorted().forEach(votes::add);
            var seen = out.putArray("seen");
            given.seen().stream().sorted().forEach(seen::add);
        }
    }

    @Override
    public Answer readAnswer(Fields in) {
        return in.has("own") ? new Floor.Own(in.text("own")) : new Floor.Votes(ids("votes", in), ids("seen", in));
    }

    private static Set<String> ids(String name, Fields in) {
        var ids = new HashSet<String>();
        for (var id : in.texts(name)) {
            if (id.length() > 20) {
                throw new Malformed(Reason.UNKNOWN_PART, id.substring(0, 20));
            }
            if (!ids.add(id)) {
                throw new Malformed(Reason.TWICE, id);
            }
        }
        return ids;
    }

    /** As the room screen sorts them, but for those that have been answered, which stand last there; a question that too few were shown has no numbers. */
    @Override
    public void writeTally(Tally tally, ObjectNode out, int bytes) {
        var counts = (Floor.Counts) tally;
        var asked = out.putArray("questions");
        counts.sorted().stream().limit(bytes / BYTES_OF_ONE).forEach(id -> {
            var count = counts.of(id);
            var one = asked.addObject().put("id", id);
            if (count.told()) {
                one.put("votes", count.votes()).put("shown", count.shown()).put("atLeast", count.atLeast());
            } else {
                one.putNull("votes").putNull("shown").putNull("atLeast");
            }
        });
        out.put("total", counts.counts().size());
    }
}
