package tandem.server.codec;

import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import tandem.question.Answer;
import tandem.question.Points;
import tandem.question.Question;
import tandem.question.Tally;
import tools.jackson.databind.node.ObjectNode;

final class PointsCodec implements KindCodec {
    static final PointsCodec INSTANCE = new PointsCodec();

    @Override
    public String kind() {
        return "points";
    }

    @Override
    public void writeQuestion(Question question, ObjectNode out) {
        var points = (Points) question;
        var options = out.putArray("options");
        points.options().forEach(option -> options.addObject().put("id", option.id()).put("label", option.label()));
        out.put("total", points.total()).put("rest", points.rest());
    }

    @Override
    public Points readQuestion(Common common, Fields in) {
        List<Points.Option> options = in.list("options",
                option -> new Points.Option(option.text("id"), option.text("label")));
        return new Points(common.id(), common.prompt(), common.visibility(), common.live(), in.number("total"),
                in.flag("rest", false), options);
    }

    @Override
    public boolean writes(Answer answer) {
        return answer instanceof Points.Spent;
    }

    @Override
    public void writeAnswer(Answer answer, ObjectNode out) {
        var spent = out.putObject("spent");
        new TreeMap<>(((Points.Spent) answer).points()).forEach(spent::put);
    }

    @Override
    public Answer readAnswer(Fields in) {
        var spent = in.object("spent");
        var points = new HashMap<String, Integer>();
        for (var option : spent.names()) {
            points.put(option, Fields.number(option, spent.needed(option)));
        }
        return new Points.Spent(points);
    }

    /** Who gave how many is left out where that would be too long; the rest says what the room needs. */
    @Override
    public void writeTally(Tally tally, ObjectNode out, int bytes) {
        var shares = (Points.Shares) tally;
        var whole = options(shares, true);
        out.set("options", Json.bytes(whole).length <= bytes ? whole : options(shares, false));
        out.put("total", shares.total()).put("abstained", shares.abstained());
    }

    private static ObjectNode options(Points.Shares shares, boolean counted) {
        var options = Json.object();
        shares.options().forEach((option, share) -> write(share, counted, options.putObject(option)));
        return options;
    }

    /** Of the columns only those that somebody is in: few of a hundred points are ever given. */
    private static void write(Points.Share share, boolean counted, ObjectNode out) {
        if (counted) {
            var counts = out.putObject("counts");
            for (int given = 0; given < share.counts().size(); given++) {
                if (share.counts().get(given) > 0) {
                    counts.put(String.valueOf(given), share.counts().get(given));
                }
            }
        } else {
            out.putNull("counts");
        }
        out.put("n", share.n()).put("gave", share.gave());
        share.mean().ifPresentOrElse(mean -> out.put("share", mean.share()).put("spread", mean.spread()),
                () -> out.putNull("share").putNull("spread"));
    }
}
