package tandem.server.codec;

import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import tandem.question.Answer;
import tandem.question.Distribution;
import tandem.question.Question;
import tandem.question.Scale;
import tandem.question.Tally;
import tandem.words.Malformed;
import tandem.words.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

final class ScaleCodec implements KindCodec {
    static final ScaleCodec INSTANCE = new ScaleCodec();
    private static final String DONT_KNOW = "dont-know";
    private static final String ABSTAINED = "abstained";

    @Override
    public String kind() {
        return "scale";
    }

    @Override
    public void writeQuestion(Question question, ObjectNode out) {
        var scale = (Scale) question;
        var statements = out.putArray("statements");
        scale.statements().forEach(statement ->
                statements.addObject().put("id", statement.id()).put("label", statement.label()));
        out.put("points", scale.points()).put("low", scale.low()).put("high", scale.high());
    }

    @Override
    public Scale readQuestion(Common common, Fields in) {
        List<Scale.Statement> statements = in.list("statements",
                statement -> new Scale.Statement(free(statement.text("id")), statement.text("label")));
        return new Scale(common.id(), common.prompt(), common.visibility(), common.live(), statements,
                in.number("points"), in.text("low"), in.text("high"));
    }

    /** In a tally this word stands beside the statements' ids. */
    private static String free(String id) {
        if (id.equals(ABSTAINED)) {
            throw new Malformed(Reason.TWICE, ABSTAINED);
        }
        return id;
    }

    @Override
    public boolean writes(Answer answer) {
        return answer instanceof Scale.Rated;
    }

    @Override
    public void writeAnswer(Answer answer, ObjectNode out) {
        var values = out.putObject("values");
        new TreeMap<>(((Scale.Rated) answer).values()).forEach((statement, rating) -> {
            switch (rating) {
                case Scale.Point(int value) -> values.put(statement, value);
                case Scale.DontKnow _ -> values.put(statement, DONT_KNOW);
            }
        });
    }

    @Override
    public Answer readAnswer(Fields in) {
        var values = in.object("values");
        var ratings = new HashMap<String, Scale.Rating>();
        for (var statement : values.names()) {
            ratings.put(statement, rating(statement, values.needed(statement)));
        }
        return new Scale.Rated(ratings);
    }

    private static Scale.Rating rating(String statement, JsonNode value) {
        return value.isString() && value.stringValue().equals(DONT_KNOW)
                ? new Scale.DontKnow()
                : new Scale.Point(Fields.number(statement, value));
    }

    @Override
    public void writeTally(Tally tally, ObjectNode out, int bytes) {
        var distributions = (Scale.Distributions) tally;
        distributions.distribution().forEach((statement, distribution) -> {
            if (distribution.told()) {
                write(distribution, out.putObject(statement));
            } else {
                out.putNull(statement);
            }
        });
        out.put(ABSTAINED, distributions.abstained());
    }

    private static void write(Distribution distribution, ObjectNode out) {
        var counts = out.putArray("counts");
        distribution.counts().forEach(counts::add);
        out.put("dontKnow", distribution.dontKnow()).put("n", distribution.n());
        var average = distribution.average();
        if (average.isEmpty()) {
            out.putNull("median").putNull("mean").putNull("spread");
            return;
        }
        var told = average.get();
        out.put("median", told.median()).put("mean", told.mean());
        told.spread().ifPresentOrElse(spread -> out.put("spread", spread), () -> out.putNull("spread"));
        if (told.low() != told.high()) {
            out.putArray("medianBetween").add(told.low()).add(told.high());
        }
    }
}
