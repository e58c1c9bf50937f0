package tandem.server.codec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tandem.question.Answer;
import tandem.question.Question;
import tandem.question.Ranking;
import tandem.question.Schulze;
import tandem.question.Tally;
import tandem.words.Malformed;
import tandem.words.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

final class RankingCodec implements KindCodec {
    static final RankingCodec INSTANCE = new RankingCodec();

    @Override
    public String kind() {
        return "ranking";
    }

    @Override
    public void writeQuestion(Question question, ObjectNode out) {
        var options = out.putArray("options");
        ((Ranking) question).options()
                .forEach(option -> options.addObject().put("id", option.id()).put("label", option.label()));
    }

    @Override
    public Ranking readQuestion(Common common, Fields in) {
        List<Ranking.Option> options = in.list("options",
                option -> new Ranking.Option(option.text("id"), option.text("label")));
        return new Ranking(common.id(), common.prompt(), common.visibility(), common.live(), options);
    }

    @Override
    public boolean writes(Answer answer) {
        return answer instanceof Ranking.Ordered;
    }

    @Override
    public void writeAnswer(Answer answer, ObjectNode out) {
        var order = out.putArray("order");
        ((Ranking.Ordered) answer).order().forEach(place -> {
            var options = order.addArray();
            place.stream().sorted().forEach(options::add);
        });
    }

    @Override
    public Answer readAnswer(Fields in) {
        var order = new ArrayList<Set<String>>();
        for (var place : in.nodes("order")) {
            order.add(place(place));
        }
        return new Ranking.Ordered(order);
    }

    private static Set<String> place(JsonNode place) {
        if (!place.isArray()) {
            throw new Malformed(Reason.WRONG_TYPE, "order", "a list of lists");
        }
        var options = new HashSet<String>();
        for (var option : place.values()) {
            if (!option.isString()) {
                throw new Malformed(Reason.WRONG_TYPE, "order", "a list of lists of texts");
            }
            if (!options.add(option.stringValue())) {
                throw new Malformed(Reason.TWICE, option.stringValue());
            }
        }
        return options;
    }

    @Override
    public void writeTally(Tally tally, ObjectNode out, int bytes) {
        var standing = (Ranking.Standing) tally;
        var preferred = out.putObject("preferred");
        standing.preferred().forEach((option, over) -> over.forEach(preferred.putObject(option)::put));
        var schulze = standing.schulze();
        var order = out.putArray("order");
        schulze.order().forEach(place -> place.forEach(order.addArray()::add));
        var favourite = out.putObject("favourite");
        switch (schulze.favourite()) {
            case Schulze.First(var option) -> favourite.put("is", "first").put("option", option);
            case Schulze.Circle(var options) -> options.forEach(favourite.put("is", "circle").putArray("options")::add);
            case Schulze.Level(var options) -> options.forEach(favourite.put("is", "level").putArray("options")::add);
        }
        var places = out.putObject("places");
        standing.places().forEach(places::put);
        out.put("ranked", standing.ranked()).put("abstained", standing.abstained());
    }
}
