package tandem.ui.picture;

import static j2html.TagCreator.div;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.partnership.Node;
import tandem.question.Responsibility;
import tandem.question.SharedResponsibility;
import tandem.question.SharedResponsibility.Account;
import tandem.question.SharedResponsibility.By;
import tandem.question.SharedResponsibility.OfParty;
import tandem.question.SharedResponsibility.OfTask;
import tandem.question.SharedResponsibility.Says;
import tandem.session.Result;
import tandem.ui.picture.ResponsibilityPicture.Parties;

/**
 * The two accounts of every party, task by task (rules.md C12): its own mark where its own people place it, a ring
 * where the other groups do, both on the way from no share to a share.
 */
record ResponsibilityByGroup(Responsibility question, Result result, Around around) implements Picture.Drawing {
    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<DomContent>();
        seen().tasks().forEach(task -> parts.add(task(task)));
        parts.add(p(PictureWords.text("accounts.key")).withClass("picture-note").attr("data-key", "key"));
        before().ifPresent(_ -> parts.add(p(PictureWords.text("accounts.rounds", result.round().round() - 1,
                result.before().map(Result::n).orElse(0), result.round().round(), result.n()))
                .withClass("picture-note").attr("data-key", "rounds")));
        parts.addAll(around.hidden());
        return parts;
    }

    /** What the same people say of this party now and said before (rules.md B4): its own, and everybody. */
    private List<String> changed(OfTask task, OfParty of) {
        return Stream.of(of.party().id().value(), Node.WHOLE).flatMap(key -> result.panels().stream()
                .filter(panel -> panel.part().equals(Responsibility.part(task.task(), of.party()))
                        && panel.nodes().size() == 1 && panel.nodes().getFirst().key().equals(key))
                .map(panel -> PictureWords.text(key.equals(Node.WHOLE) ? "accounts.same-all" : "accounts.same-own",
                        panel.change().n(), panel.change().in("up"), panel.change().in("same"),
                        panel.change().in("down")))).toList();
    }

    private SharedResponsibility seen() {
        return SharedResponsibility.of(question, result.accounts(), around.k());
    }

    /** The same in the round before, where the room has seen it. */
    private Optional<SharedResponsibility> before() {
        return result.before().filter(before -> before.whole().isPresent())
                .map(before -> SharedResponsibility.of(question, before.accounts(), around.k()));
    }

    private DomContent task(OfTask task) {
        return section().withClass("by-group accounts").attr("data-key", "task-" + task.task().id())
                .with(div(p(task.task().label()).withClass("distribution-label"), verdicts(task))
                                .withClass("accounts-head"),
                        Around.lanes(task.parties().stream().map(of -> lane(task, of)).toList(),
                                PictureWords.text("accounts.low"), PictureWords.text("accounts.middle"),
                                PictureWords.text("accounts.high")),
                        ul().withClass("stands").with(Sentences.of(task).stream()
                                .map(sentence -> li(sentence))));
    }

    /** Both rounds' side by side, where there are two. */
    private DomContent verdicts(OfTask task) {
        var was = before().flatMap(all -> all.tasks().stream().filter(one -> one.task().equals(task.task()))
                .findFirst());
        return p().withClass("verdicts").attr("data-key", "verdicts")
                .with(was.map(one -> verdict(one, "accounts.before", "verdict was")).stream())
                .with(verdict(task, was.isPresent() ? "accounts.now" : "accounts.alone", "verdict now"));
    }

    private static DomContent verdict(OfTask task, String when, String look) {
        var name = name(task.verdict());
        return span(PictureWords.text(when, PictureWords.text("verdict." + name))).withClass(look + " is-" + name);
    }

    static String name(SharedResponsibility.Verdict verdict) {
        return switch (verdict) {
            case SHARED -> "shared";
            case NOT_YET -> "not-yet";
            case DIFFERENTLY -> "differently";
            case CANNOT_SAY -> "cannot-say";
        };
    }

    private Lane lane(OfTask task, OfParty of) {
        var lane = Lane.named(of.party().id().value(), Parties.look(question, of.party()), of.party().name());
        var track = Track.ofAccounts();
        var own = of.own().share().map(SharedResponsibility.Share::value);
        var others = of.others().share().map(SharedResponsibility.Share::value);
        own.flatMap(one -> others.map(other -> track.way(one, other)));
        others.ifPresent(track::ring);
        own.ifPresent(share -> track.mark(node(of), share));
        lane.track(track.drawn("on-accounts")).figures(own(of.own()), besides(of.others())).note(by(of.others()));
        changed(task, of).forEach(lane::note);
        return lane;
    }

    /** Only its kind and place matter here. */
    private Node node(OfParty of) {
        return new Node(Node.Kind.GROUP, of.party().id().value(), of.party().name(), "",
                Parties.place(question, of.party()), List.of(of.party().id()), List.of());
    }

    private static String besides(Account others) {
        return others.says() == Says.NOT_KNOWN || others.by().isEmpty()
                ? PictureWords.text("accounts.others-unknown", others(others))
                : PictureWords.text("accounts.others", others(others), others.by().stream().mapToInt(By::n).sum());
    }

    static String own(Account account) {
        return account.says() == Says.NOT_KNOWN || account.by().isEmpty() ? unknown(account)
                : counted(account.by().getFirst());
    }

    static String counted(By by) {
        return by.together() ? PictureWords.text(by.share() > 0 ? "accounts.voice-share" : "accounts.voice-none")
                : PictureWords.text("of", by.share(), by.n());
    }

    static String others(Account account) {
        return account.says() == Says.NOT_KNOWN ? unknown(account)
                : account.share().map(share -> Figures.percent(share.value())).orElseGet(() -> unknown(account));
    }

    private static String unknown(Account account) {
        return PictureWords.text(account.says() == Says.NOT_KNOWN ? "accounts.not-known" : "accounts.too-few");
    }

    private static String by(Account others) {
        return others.by().isEmpty() ? "" : PictureWords.text("accounts.by", String.join(", ", others.by().stream()
                .map(by -> PictureWords.text("accounts.by-one", by.group().name(), counted(by))).toList()));
    }

    @Override
    public List<DomContent> table() {
        var heads = List.of(PictureWords.text("table.group"), PictureWords.text("accounts.table.own"),
                PictureWords.text("accounts.table.others"), PictureWords.text("accounts.table.by"));
        return seen().tasks().stream().map(task -> Tables.of(PictureWords.text("accounts.table.task",
                task.task().label(), PictureWords.text("verdict." + name(task.verdict()))), heads,
                task.parties().stream().map(this::row).toList())).toList();
    }

    private List<String> row(OfParty of) {
        return List.of(of.party().name(), said(of.own(), own(of.own())), said(of.others(), others(of.others())),
                of.others().by().isEmpty() ? "–" : String.join(", ", of.others().by().stream()
                        .map(by -> PictureWords.text("accounts.by-one", by.group().name(), counted(by))).toList()));
    }

    private static String said(Account account, String figures) {
        return account.says().isKnown() ? PictureWords.text("accounts.says." + switch (account.says()) {
            case YES -> "yes";
            case NO -> "no";
            case DIVIDED, NOT_KNOWN, TOO_FEW -> "divided";
        }, figures) : figures;
    }
}
