package tandem.server.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnerId;
import tandem.question.CardId;
import tandem.question.Sums;
import tandem.session.Published;
import tandem.session.Release;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Releases as JSON: for the log, and, without what only shuffles, for those who want to check one again. */
public final class ReleaseCodec {
    private ReleaseCodec() {
    }

    static ObjectNode json(Release release) {
        var out = EventCodec.round(release.round()).put("n", release.n()).put("told", release.told())
                .put("seed", release.seed());
        var held = out.putArray("held");
        release.held().stream().map(CardId::value).sorted().forEach(held::add);
        out.set("parts", parts(release.parts()));
        release.guesses().ifPresentOrElse(guesses -> out.set("guesses", guesses(guesses)),
                () -> out.putNull("guesses"));
        out.set("compared", compared(release.compared()));
        out.set("opinions", release.opinions().map(OpinionsCodec::kept).orElse(null));
        return out;
    }

    /** What is said of each part, set by set. */
    public static ArrayNode parts(List<Published> parts) {
        var out = Json.array();
        for (var part : parts) {
            var one = out.addObject().put("part", part.part());
            var sets = one.putArray("sets");
            part.sets().forEach(set -> sets.add(sum(set.keys(), set.sum())));
            var unshown = one.putArray("unshown");
            part.unshown().forEach(hidden -> unshown.addObject().put("of", hidden.key())
                    .put("why", Fields.word(hidden.why())));
            var between = one.putArray("between");
            part.between().forEach(said -> between.addObject().put("column", said.column()).put("some", said.some())
                    .put("ofSome", said.ofSome()).put("others", said.others()).put("ofOthers", said.ofOthers())
                    .put("both", said.both()));
        }
        return out;
    }

    public static ObjectNode guesses(Release.Guessed guesses) {
        var out = Json.object().put("about", guesses.about().value()).put("n", guesses.n());
        out.set("parts", parts(guesses.parts()));
        return out;
    }

    public static ArrayNode compared(List<Release.Panel> panels) {
        var out = Json.array();
        for (var panel : panels) {
            var one = Json.object().put("part", panel.part());
            one.setAll(sum(panel.keys(), panel.change()));
            out.add(one);
        }
        return out;
    }

    private static ObjectNode sum(List<String> keys, Sums.Sum sum) {
        var out = Json.object();
        var of = out.putArray("of");
        keys.forEach(of::add);
        var counts = out.put("n", sum.n()).putObject("counts");
        sum.counts().forEach(counts::put);
        return out;
    }

    /** Of a time when only the whole room was told, from the answers themselves. */
    static Release first(Fields in) {
        return new Release(EventCodec.round(in), in.number("n"), in.flag("told"), in.longNumber("seed"), Set.of(),
                List.of(), Optional.empty(), List.of(), Optional.empty());
    }

    static Release decode(Fields in) {
        return new Release(EventCodec.round(in), in.number("n"), in.flag("told"), in.longNumber("seed"),
                in.texts("held").stream().map(CardId::new).collect(Collectors.toUnmodifiableSet()),
                in.list("parts", ReleaseCodec::part), Optional.ofNullable(guessed(in)),
                in.list("compared", panel -> new Release.Panel(panel.text("part"), panel.texts("of"), sum(panel))),
                in.has("opinions") ? Optional.of(OpinionsCodec.read(in.object("opinions"))) : Optional.empty());
    }

    private static Release.@Nullable Guessed guessed(Fields in) {
        if (!in.has("guesses")) {
            return null;
        }
        var guesses = in.object("guesses");
        return new Release.Guessed(new PartnerId(guesses.text("about")), guesses.number("n"),
                guesses.list("parts", ReleaseCodec::part));
    }

    private static Published part(Fields in) {
        return new Published(in.text("part"),
                in.list("sets", set -> new Published.PublishedSet(set.texts("of"), sum(set))),
                in.list("unshown", hidden -> new Published.Unshown(hidden.text("of"),
                        hidden.word("why", Published.Why.class))),
                in.list("between", said -> new Published.Between(said.text("column"), said.text("some"),
                        said.number("ofSome"), said.text("others"), said.number("ofOthers"), said.number("both"))));
    }

    private static Sums.Sum sum(Fields in) {
        var counts = new HashMap<String, Integer>();
        var columns = in.object("counts");
        columns.names().forEach(column -> counts.put(column, columns.number(column)));
        return new Sums.Sum(in.number("n"), counts);
    }
}
