package tandem.server.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnerId;
import tandem.question.Accounts;
import tandem.question.Answer;
import tandem.question.Influence;
import tandem.question.Influence.Level;
import tandem.question.Influence.Promise;
import tandem.question.Question;
import tandem.question.Tally;
import tools.jackson.databind.node.ObjectNode;

final class InfluenceCodec implements KindCodec {
    static final InfluenceCodec INSTANCE = new InfluenceCodec();
    private static final String DONT_KNOW = "dont-know";

    @Override
    public String kind() {
        return "influence";
    }

    @Override
    public void writeQuestion(Question question, ObjectNode out) {
        var influence = (Influence) question;
        out.put("about", influence.about());
        var promises = out.putArray("promises");
        influence.promises().forEach(promise -> write(promise, promises.addObject()));
        GroupNames.write(influence.groups(), out);
    }

    private static void write(Promise promise, ObjectNode out) {
        out.put("group", promise.group() == null ? null : promise.group().value())
                .put("level", Fields.word(promise.level())).put("by", promise.by()).put("when", promise.when());
    }

    @Override
    public Influence readQuestion(Common common, Fields in) {
        return new Influence(common.id(), common.prompt(), common.visibility(), common.live(), in.text("about", ""),
                promises(in), GroupNames.read(in));
    }

    private static List<Promise> promises(Fields in) {
        if (!in.has("promises")) {
            in.textOrNull("promises");
            return List.of();
        }
        return in.list("promises", promise -> {
            @Nullable String group = promise.textOrNull("group");
            return new Promise(group == null ? null : new PartnerId(group), promise.word("level", Level.class),
                    promise.text("by", ""), promise.text("when", ""));
        });
    }

    @Override
    public boolean writes(Answer answer) {
        return answer instanceof Influence.Experienced || answer instanceof Influence.DontKnow;
    }

    @Override
    public void writeAnswer(Answer answer, ObjectNode out) {
        out.put("level", answer instanceof Influence.Experienced(var level) ? Fields.word(level) : DONT_KNOW);
    }

    @Override
    public Answer readAnswer(Fields in) {
        return in.text("level").equals(DONT_KNOW) ? new Influence.DontKnow()
                : new Influence.Experienced(in.word("level", Level.class));
    }

    @Override
    public void writeTally(Tally tally, ObjectNode out, int bytes) {
        var levels = (Influence.Levels) tally;
        if (!levels.told()) {
            out.putNull("levels");
            return;
        }
        var counts = out.putObject("levels");
        levels.levels().forEach((level, count) -> counts.put(Fields.word(level), count));
        out.put("dontKnow", levels.dontKnow()).put("abstained", levels.abstained());
    }

    /** Median and gap in levels; null where too few named a level. */
    @Override
    public void writeFindings(Question question, Accounts accounts, int k, ObjectNode out) {
        var influence = (Influence) question;
        if (influence.promises().isEmpty()) {
            return;
        }
        var promises = out.putArray("promises");
        influence.kept(accounts, k).forEach(kept -> {
            var one = promises.addObject().put("group", kept.group().value());
            write(kept.promise(), one.putObject("promise"));
            kept.gap().ifPresentOrElse(gap -> {
                one.putArray("experiencedBetween").add(Fields.word(gap.low())).add(Fields.word(gap.high()));
                one.put("gap", gap.halfSteps() / 2.0).put("atOrAbove", gap.atOrAbove()).put("of", gap.of());
            }, () -> one.putNull("gap"));
        });
    }
}
