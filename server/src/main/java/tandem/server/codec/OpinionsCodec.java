package tandem.server.codec;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import tandem.question.OpinionPlane;
import tandem.question.Opinions;
import tandem.question.Statements;
import tandem.session.RoundId;
import tandem.words.Malformed;
import tandem.words.Reason;
import tools.jackson.databind.node.ObjectNode;

/** How opinions lie, as JSON (rules.md C6): what everybody may see, and for the log also the plane. */
final class OpinionsCodec {
    private static final String FEW = "too-few";
    private static final String NONE = "no-groups";
    private static final String GROUPS = "groups";

    private OpinionsCodec() {
    }

    /** What everybody may see. */
    static ObjectNode shown(Opinions opinions) {
        return switch (opinions) {
            case Opinions.TooFew(int missing, boolean about) -> found(FEW).put("missing", missing).put("about", about);
            case Opinions.NoGroups _ -> found(NONE);
            case Opinions.Groups groups -> groups(groups);
        };
    }

    /** The same with what puts each phone's own dot on it. */
    static ObjectNode kept(Opinions opinions) {
        var out = shown(opinions);
        if (opinions instanceof Opinions.Groups groups) {
            out.put("least", groups.least());
            var plane = out.putObject("plane");
            new TreeMap<>(groups.plane().axes()).forEach((statement, axis) -> plane.putArray(statement)
                    .add(axis.mean()).add(axis.right()).add(axis.up()));
        }
        return out;
    }

    /** @param round of whose map it is */
    static ObjectNode spot(Opinions.Spot spot, RoundId round) {
        var out = EventCodec.round(round).put("x", spot.x()).put("y", spot.y());
        var in = out.putArray("in");
        spot.in().forEach(in::add);
        return out;
    }

    static Opinions read(Fields in) {
        return switch (in.text("found")) {
            case FEW -> new Opinions.TooFew(in.number("missing"), in.flag("about"));
            case NONE -> new Opinions.NoGroups();
            case GROUPS -> new Opinions.Groups(in.flag("about"), in.list("groups", OpinionsCodec::group),
                    plane(in.object("plane")), in.number("least"));
            default -> throw new Malformed(Reason.WRONG_TYPE, "found", FEW + ", " + NONE + " or " + GROUPS);
        };
    }

    private static ObjectNode found(String what) {
        return Json.object().put("found", what);
    }

    private static ObjectNode groups(Opinions.Groups opinions) {
        var out = found(GROUPS).put("about", opinions.about());
        var groups = out.putArray("groups");
        for (var group : opinions.groups()) {
            var one = groups.addObject().put("size", group.size());
            one.putObject("area").put("x", group.area().x()).put("y", group.area().y())
                    .put("along", group.area().along()).put("broad", group.area().broad())
                    .put("turn", group.area().turn());
            var leanings = one.putArray("leanings");
            group.leanings().forEach(leaning -> leanings.addObject().put("statement", leaning.statement())
                    .put("most", Fields.word(leaning.vote())));
        }
        return out;
    }

    private static Opinions.Group group(Fields in) {
        return new Opinions.Group(in.number("size"), in.object("area", OpinionsCodec::area),
                in.list("leanings", leaning -> new Opinions.Leaning(leaning.text("statement"),
                        leaning.word("most", Statements.Vote.class))));
    }

    private static Opinions.Area area(Fields in) {
        return new Opinions.Area(in.decimal("x"), in.decimal("y"), in.decimal("along"), in.decimal("broad"),
                in.number("turn"));
    }

    private static OpinionPlane plane(Fields in) {
        Map<String, OpinionPlane.Axis> axes = new HashMap<>();
        for (var statement : in.names()) {
            var axis = in.nodes(statement);
            axes.put(statement, new OpinionPlane.Axis(axis.get(0).doubleValue(), axis.get(1).doubleValue(),
                    axis.get(2).doubleValue()));
        }
        return new OpinionPlane(axes);
    }
}
