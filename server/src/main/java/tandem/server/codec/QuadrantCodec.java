package tandem.server.codec;

import tandem.question.Answer;
import tandem.question.Quadrant;
import tandem.question.Question;
import tandem.question.Tally;
import tools.jackson.databind.node.ObjectNode;

final class QuadrantCodec implements KindCodec {
    static final QuadrantCodec INSTANCE = new QuadrantCodec();

    @Override
    public String kind() {
        return "quadrant";
    }

    @Override
    public void writeQuestion(Question question, ObjectNode out) {
        var quadrant = (Quadrant) question;
        write(quadrant.across(), out.putObject("x"));
        write(quadrant.up(), out.putObject("y"));
    }

    private static void write(Quadrant.Axis axis, ObjectNode out) {
        out.put("name", axis.name()).put("low", axis.low()).put("high", axis.high());
    }

    @Override
    public Quadrant readQuestion(Common common, Fields in) {
        return new Quadrant(common.id(), common.prompt(), common.visibility(), axis(in.object("x")),
                axis(in.object("y")));
    }

    private static Quadrant.Axis axis(Fields in) {
        var axis = new Quadrant.Axis(in.text("name"), in.text("low"), in.text("high"));
        in.end();
        return axis;
    }

    @Override
    public boolean writes(Answer answer) {
        return answer instanceof Quadrant.Placed;
    }

    @Override
    public void writeAnswer(Answer answer, ObjectNode out) {
        var placed = (Quadrant.Placed) answer;
        out.put("x", placed.x()).put("y", placed.y());
    }

    @Override
    public Answer readAnswer(Fields in) {
        return new Quadrant.Placed(in.number("x"), in.number("y"));
    }

    @Override
    public void writeTally(Tally tally, ObjectNode out, int bytes) {
        var places = (Quadrant.Places) tally;
        var dots = out.putArray("dots");
        places.dots().forEach(dot -> dots.addObject().put("x", dot.x()).put("y", dot.y()).put("n", dot.count()));
        places.centre().ifPresentOrElse(centre -> out.putObject("centre").put("x", centre.x()).put("y", centre.y())
                .put("spread", centre.spread()), () -> out.putNull("centre"));
        out.put("placed", places.placed()).put("abstained", places.abstained());
    }
}
