package tandem.server.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tandem.partnership.PartnerId;
import tandem.question.Accounts;
import tandem.question.Answer;
import tandem.question.GroupName;
import tandem.question.Question;
import tandem.question.Responsibility;
import tandem.question.Responsibility.Cell;
import tandem.question.Responsibility.Level;
import tandem.question.Responsibility.Levels;
import tandem.question.Responsibility.Said;
import tandem.question.Responsibility.Task;
import tandem.question.SharedResponsibility;
import tandem.question.SharedResponsibility.Account;
import tandem.question.SharedResponsibility.OfTask;
import tandem.question.SharedResponsibility.Verdict;
import tandem.question.Tally;
import tandem.words.Malformed;
import tandem.words.Reason;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

final class ResponsibilityCodec implements KindCodec {
    static final ResponsibilityCodec INSTANCE = new ResponsibilityCodec();

    @Override
    public String kind() {
        return "responsibility";
    }

    @Override
    public void writeQuestion(Question question, ObjectNode out) {
        var asked = (Responsibility) question;
        var tasks = out.putArray("tasks");
        asked.tasks().forEach(task -> {
            var one = tasks.addObject().put("id", task.id()).put("label", task.label());
            if (!task.parties().isEmpty()) {
                var parties = one.putArray("parties");
                task.parties().forEach(party -> parties.add(party.value()));
            }
        });
        var groups = out.putArray("groups");
        asked.groups().forEach(group -> groups.addObject().put("id", group.id().value()).put("label", group.name()));
    }

    /** Tasks and groups that are left out are the partnership's. */
    @Override
    public Responsibility readQuestion(Common common, Fields in) {
        List<Task> tasks = in.listOrNone("tasks", task -> new Task(task.text("id"), task.text("label"),
                task.textsOrNone("parties").stream().map(PartnerId::new).toList()));
        List<GroupName> groups = in.listOrNone("groups",
                group -> new GroupName(new PartnerId(group.text("id")), group.text("label")));
        return new Responsibility(common.id(), common.prompt(), common.visibility(), common.live(), tasks, groups);
    }

    @Override
    public boolean writes(Answer answer) {
        return answer instanceof Said;
    }

    @Override
    public void writeAnswer(Answer answer, ObjectNode out) {
        var says = out.putObject("says");
        new TreeMap<>(((Said) answer).says()).forEach((task, levels) -> {
            var one = says.putObject(task);
            new TreeMap<>(levels).forEach((group, level) -> one.put(group.value(), level.word()));
        });
    }

    @Override
    public Answer readAnswer(Fields in) {
        var tasks = in.object("says");
        var says = new HashMap<String, Map<PartnerId, Level>>();
        for (var task : tasks.names()) {
            var groups = tasks.object(task);
            var levels = new HashMap<PartnerId, Level>();
            for (var group : groups.names()) {
                levels.put(new PartnerId(group), Level.of(groups.text(group)).orElseThrow(() -> new Malformed(
                        Reason.WRONG_TYPE, group, "leads, shares, consulted, told, none or dont-know")));
            }
            says.put(task, levels);
        }
        return new Said(says);
    }

    /** Cells of which too few said anything are null; where they all are more than may be sent, there is a picture. */
    @Override
    public void writeTally(Tally tally, ObjectNode out, int bytes) {
        var levels = (Levels) tally;
        var cells = Json.object();
        levels.cells().forEach((part, cell) -> {
            if (cell.told()) {
                write(cell, cells.putObject(part));
            } else {
                cells.putNull(part);
            }
        });
        out.set("cells", Json.bytes(cells).length <= bytes ? cells : null);
    }

    private static void write(Cell cell, ObjectNode out) {
        for (var level : Level.values()) {
            out.put(level == Level.DONT_KNOW ? "dontKnow" : level.word(), cell.in(level));
        }
        out.put("share", cell.share()).put("n", cell.substantive());
    }

    /** Rules.md C12; what stands under "told" is told only once the room was. */
    @Override
    public void writeFindings(Question question, Accounts accounts, int k, ObjectNode out) {
        if (!question.tells()) {
            return;
        }
        var seen = SharedResponsibility.of((Responsibility) question, accounts, k);
        var tasks = out.putArray("tasks");
        seen.tasks().forEach(task -> write(task, tasks.addObject()));
        var told = out.putObject("told").put("shared", seen.shared()).put("of", seen.tasks().size())
                .put("cannotSay", seen.count(Verdict.CANNOT_SAY));
        ids(seen.withoutAny(), told.putArray("withoutAny"));
    }

    private static void write(OfTask task, ObjectNode out) {
        out.put("task", task.task().id()).put("verdict", Fields.word(task.verdict()));
        var parties = out.putArray("parties");
        task.parties().forEach(of -> {
            var one = parties.addObject().put("group", of.party().id().value());
            one.set("own", json(of.own()));
            one.set("others", json(of.others()));
        });
        var notes = out.putArray("notes");
        task.notes().forEach(note -> ids(note.groups(),
                notes.addObject().put("note", Fields.word(note.stands())).putArray("groups")));
    }

    private static ObjectNode json(Account account) {
        var out = Json.object().put("says", Fields.word(account.says()));
        account.share().ifPresentOrElse(share -> out.put("share", share.value()), () -> out.putNull("share"));
        var by = out.putArray("by");
        account.by().forEach(one -> by.addObject().put("group", one.group().id().value()).put("share", one.share())
                .put("n", one.n()).put("together", one.together()));
        return out;
    }

    private static void ids(List<GroupName> groups, ArrayNode out) {
        groups.forEach(group -> out.add(group.id().value()));
    }
}
