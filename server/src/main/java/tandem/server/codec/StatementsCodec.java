package tandem.server.codec;

import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import tandem.partnership.PartnerId;
import tandem.question.Accounts;
import tandem.question.Answer;
import tandem.question.CommonGround;
import tandem.question.Question;
import tandem.question.Statements;
import tandem.question.Tally;
import tandem.words.Malformed;
import tandem.words.Reason;
import tools.jackson.databind.node.ObjectNode;

final class StatementsCodec implements KindCodec {
    static final StatementsCodec INSTANCE = new StatementsCodec();
    private static final int BYTES_OF_ONE = 80;

    @Override
    public String kind() {
        return "statements";
    }

    @Override
    public void writeQuestion(Question question, ObjectNode out) {
        var asked = (Statements) question;
        var statements = out.putArray("statements");
        asked.statements().forEach(statement ->
                statements.addObject().put("id", statement.id()).put("label", statement.label()));
        out.put("own", asked.own()).put("opinionGroups", asked.opinionGroups());
    }

    @Override
    public Statements readQuestion(Common common, Fields in) {
        List<Statements.Statement> statements = in.list("statements",
                statement -> new Statements.Statement(statement.text("id"), statement.text("label")));
        return new Statements(common.id(), common.prompt(), common.visibility(), common.live(), statements,
                in.flag("own", false), in.flag("opinionGroups", false));
    }

    @Override
    public boolean writes(Answer answer) {
        return answer instanceof Statements.Voted || answer instanceof Statements.Own;
    }

    @Override
    public void writeAnswer(Answer answer, ObjectNode out) {
        if (answer instanceof Statements.Own(String text)) {
            out.put("own", text);
        } else {
            var votes = out.putObject("votes");
            new TreeMap<>(((Statements.Voted) answer).votes()).forEach((statement, vote) ->
                    votes.put(statement, Fields.word(vote)));
        }
    }

    @Override
    public Answer readAnswer(Fields in) {
        if (in.has("own")) {
            return new Statements.Own(in.text("own"));
        }
        var given = in.object("votes");
        var votes = new HashMap<String, Statements.Vote>();
        for (var statement : given.names()) {
            if (statement.length() > 20) {
                throw new Malformed(Reason.UNKNOWN_PART, statement.substring(0, 20));
            }
            votes.put(statement, given.word(statement, Statements.Vote.class));
        }
        return new Statements.Voted(votes);
    }

    /** Of a statement on which too few voted, null; as many statements as fit, and how many there are. */
    @Override
    public void writeTally(Tally tally, ObjectNode out, int bytes) {
        var counts = out.putObject("statements");
        var all = ((Statements.Counts) tally).counts();
        all.entrySet().stream().limit(bytes / BYTES_OF_ONE).forEach(e -> {
            var count = e.getValue();
            if (count.told()) {
                counts.putObject(e.getKey()).put("agree", count.agree()).put("disagree", count.disagree())
                        .put("pass", count.pass()).put("votes", count.votes());
            } else {
                counts.putNull(e.getKey());
            }
        });
        out.put("total", all.size());
    }

    /** Common ground of every statement over the groups that are published, and who is furthest apart. */
    @Override
    public void writeFindings(Question question, Accounts accounts, int k, ObjectNode out) {
        var ground = CommonGround.of((Statements) question, accounts);
        if (ground.isEmpty()) {
            return;
        }
        var groups = out.putArray("groups");
        accounts.groups().keySet().stream().map(PartnerId::value).forEach(groups::add);
        var all = out.putArray("commonGround");
        ground.stream().sorted(CommonGround.MOST_FIRST).forEach(one -> {
            var json = all.addObject().put("statement", one.statement()).put("value", one.value());
            var shares = json.putObject("groups");
            one.shares().forEach((group, share) -> shares.putObject(group.value()).put("agree", share.agree())
                    .put("votes", share.votes()));
            one.apart().filter(CommonGround.Apart::isWide).ifPresent(apart -> json.putObject("divided")
                    .put("more", apart.more().value()).put("less", apart.less().value())
                    .put("apart", (double) apart.over() / apart.under()));
        });
    }
}
