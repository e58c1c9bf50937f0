package tandem.server.codec;

import java.util.HashSet;
import java.util.List;
import tandem.question.Answer;
import tandem.question.Choice;
import tandem.question.Question;
import tandem.question.Tally;
import tandem.words.Malformed;
import tandem.words.Reason;
import tools.jackson.databind.node.ObjectNode;

final class ChoiceCodec implements KindCodec {
    static final ChoiceCodec INSTANCE = new ChoiceCodec();

    @Override
    public String kind() {
        return "choice";
    }

    @Override
    public void writeQuestion(Question question, ObjectNode out) {
        var choice = (Choice) question;
        var options = out.putArray("options");
        choice.options().forEach(option -> options.addObject().put("id", option.id()).put("label", option.label()));
        out.put("min", choice.min()).put("max", choice.max()).put("none", choice.none());
    }

    @Override
    public Choice readQuestion(Common common, Fields in) {
        List<Choice.Option> options = in.list("options",
                option -> new Choice.Option(option.text("id"), option.text("label")));
        return new Choice(common.id(), common.prompt(), common.visibility(), common.live(), options,
                in.number("min", 1), in.number("max", 1), in.flag("none", false));
    }

    @Override
    public boolean writes(Answer answer) {
        return answer instanceof Choice.Picked || answer instanceof Choice.NoneOfThese;
    }

    @Override
    public void writeAnswer(Answer answer, ObjectNode out) {
        if (answer instanceof Choice.Picked(var picked)) {
            var options = out.putArray("options");
            picked.stream().sorted().forEach(options::add);
        } else {
            out.put("none", true);
        }
    }

    @Override
    public Answer readAnswer(Fields in) {
        if (in.flag("none", false)) {
            return new Choice.NoneOfThese();
        }
        var picked = new HashSet<String>();
        for (var option : in.texts("options")) {
            if (!picked.add(option)) {
                throw new Malformed(Reason.TWICE, option);
            }
        }
        return new Choice.Picked(picked);
    }

    @Override
    public void writeTally(Tally tally, ObjectNode out, int bytes) {
        var counts = (Choice.Counts) tally;
        var byOption = out.putObject("counts");
        counts.counts().forEach(byOption::put);
        out.put("none", counts.none()).put("abstained", counts.abstained());
    }
}
