package tandem.session;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Node;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.question.Ballot;
import tandem.question.Question;
import tandem.question.Sums;
import tandem.question.Tally;
import tandem.question.Visibility;

/** Says in a kind's own terms what a release has decided to say; looks at answers for their words and names only. */
final class Telling {
    private final Release release;
    private final Question question;
    private final Situation situation;
    private final Node room;
    private final int k;
    private final List<Ballots.Given> given;

    Telling(Release release, Question question, Situation situation) {
        this.release = release.asItWas(question, situation);
        this.question = question;
        this.situation = situation;
        var opened = situation.session().opened();
        this.room = Node.whole(opened.partnership());
        this.k = opened.k();
        this.given = situation.ballots().given(Slot.answer(release.round())).stream()
                .filter(answer -> !release.held().contains(release.card(answer.voice()))).toList();
    }

    /** What may be seen of an open round that grows, which is the whole room only (rules.md A1). */
    static Optional<Result> growing(Step step, Situation situation) {
        if (!step.question().live()) {
            return Optional.empty();
        }
        var soFar = Release.of(step, 0, situation);
        var whole = new Release(soFar.round(), soFar.n(), soFar.told(), 0, Set.of(), soFar.parts().stream()
                .map(part -> new Published(part.part(), part.sets().stream().limit(1).toList(), List.of(), List.of()))
                .toList(), Optional.empty(), List.of(), Optional.empty());
        return soFar.told() ? Optional.of(new Telling(whole, step.question(), situation).result()) : Optional.empty();
    }

    Result result() {
        var takenBack = situation.ballots().takenBack(Slot.answer(release.round())).size();
        if (!release.told()) {
            return new Result(release.round(), release.n(), Optional.empty(), List.of(), List.of(), List.of(),
                    voiced(), Optional.empty(), List.of(), Optional.empty(), List.of(), Set.of(),
                    release.held().size(), takenBack, false, Optional.empty());
        }
        var sets = shown(release.parts(), question, given);
        return new Result(release.round(), release.n(), Optional.of(whole(sets)),
                sets.stream().filter(set -> set.nodes().getFirst().kind() != Node.Kind.WHOLE).toList(), unshown(sets),
                between(), voiced(), guesses(sets), panels(), Optional.empty(), named(), Set.of(),
                release.held().size(), takenBack, false, release.opinions());
    }

    private static Tally whole(List<Result.Shown> sets) {
        return sets.stream().filter(set -> set.nodes().getFirst().kind() == Node.Kind.WHOLE).findFirst()
                .map(Result.Shown::tally).orElseThrow();
    }

    private List<Result.Shown> shown(List<Published> parts, Question asked, Collection<Ballots.Given> answers) {
        var keys = new LinkedHashSet<List<String>>();
        parts.forEach(part -> part.sets().forEach(set -> keys.add(set.keys())));
        return keys.stream().map(set -> shown(set, parts, asked, answers))
                .sorted((a, b) -> place(a) - place(b)).toList();
    }

    private Result.Shown shown(List<String> keys, List<Published> parts, Question asked,
                               Collection<Ballots.Given> answers) {
        var nodes = keys.stream().map(room::get).toList();
        var sums = new LinkedHashMap<String, Sums.Sum>();
        parts.forEach(part -> part.sum(keys).ifPresent(sum -> sums.put(part.part(), sum)));
        var theirs = authors(nodes, sums, asked, answers);
        int n = nodes.getFirst().kind() == Node.Kind.WHOLE && asked == question ? release.n()
                : sums.values().stream().mapToInt(Sums.Sum::n).max().orElse(0);
        var tally = asked.tally(new Sums(n, sums), ballots(theirs), k);
        return new Result.Shown(nodes, parent(nodes.getFirst()), n,
                nodes.getFirst().kind() == Node.Kind.WHOLE ? tally : tally.ofGroup());
    }

    /** Whose words may be shown as this set's: nobody's, where the set is not published for what is written. */
    private List<Ballots.Given> authors(List<Node> nodes, Map<String, Sums.Sum> sums, Question asked,
                                               Collection<Ballots.Given> answers) {
        if (asked.speaksForGroup()) {
            return nodes.getFirst().kind() == Node.Kind.WHOLE ? List.copyOf(answers) : List.of();
        }
        return asked.authors().flatMap(part -> Optional.ofNullable(sums.get(part)).map(sum -> {
            var theirs = answers.stream().filter(answer -> Sums.of(asked, part, answer.answer()).isPresent())
                    .filter(answer -> nodes.stream().anyMatch(node -> node.holds(answer.partner()))).toList();
            // Once sealed, the tags of small groups are gone: nobody can tell theirs from those who did not say,
            // and what is left of a wider group would be told from them.
            var gone = situation.ballots().takenBack(Slot.answer(release.round())).stream()
                    .filter(back -> nodes.stream().anyMatch(node -> node.holds(back.partner()))).count();
            var unclear = nodes.getFirst().kind() == Node.Kind.UNSAID && theirs.size() > sum.n()
                    || situation.session().sealed() && theirs.size() + gone + release.held().size() < sum.n();
            return unclear ? List.<Ballots.Given>of() : theirs;
        })).orElse(List.of());
    }

    private int place(Result.Shown set) {
        return room.all().map(Node::key).toList().indexOf(set.nodes().getFirst().key());
    }

    private String parent(Node node) {
        return room.all().filter(parent -> parent.children().stream().anyMatch(child -> child.key().equals(node.key())))
                .map(Node::key).findFirst().orElse("");
    }

    /** Whoever is shown in no part at all, with the first reason. */
    private List<Result.Unshown> unshown(List<Result.Shown> sets) {
        var why = new LinkedHashMap<String, Published.Why>();
        release.parts().forEach(part -> part.unshown().forEach(hidden -> why.putIfAbsent(hidden.key(), hidden.why())));
        sets.stream().filter(set -> !set.isUnion()).forEach(set -> why.remove(set.nodes().getFirst().key()));
        return room.all().filter(node -> why.containsKey(node.key()))
                .map(node -> new Result.Unshown(node, Objects.requireNonNull(why.get(node.key())))).toList();
    }

    private List<Result.Between> between() {
        return release.parts().stream().flatMap(part -> part.between().stream().map(said -> new Result.Between(
                part.part(), room.get(said.some()), room.get(said.others()), said))).toList();
    }

    private List<Result.Voiced> voiced() {
        var partnership = situation.session().opened().partnership();
        return situation.ballots().together(Slot.answer(release.round())).stream().map(answer -> new Result.Voiced(
                name(answer, partnership), node(answer.partner()), speaks(answer), answer.answer(), question.tally(
                        Sums.of(question, List.of(answer.answer())), ballots(List.of(answer)), 1))).toList();
    }

    private Optional<Seat> seat(Ballots.Given answer) {
        return situation.seats().seat(((Voice.Together) answer.voice()).participant());
    }

    private Speaks speaks(Ballots.Given answer) {
        return seat(answer).map(Seat::speaks).orElse(Speaks.TABLE);
    }

    private String name(Ballots.Given answer, Partnership partnership) {
        return seat(answer).filter(seat -> seat.speaks() == Speaks.TABLE).map(Seat::name)
                .or(() -> Optional.ofNullable(answer.partner()).flatMap(partnership::partner).map(p -> p.name()))
                .orElse("");
    }

    private Optional<Node> node(@Nullable PartnerId partner) {
        return partner == null ? Optional.empty() : room.at(partner.value());
    }

    private List<Result.Panel> panels() {
        return release.compared().stream().map(panel -> new Result.Panel(panel.part(),
                panel.keys().stream().map(room::get).toList(), panel.change())).toList();
    }

    /** Both are shown, or neither is (rules.md C11). */
    private Optional<Result.Guesses> guesses(List<Result.Shown> sets) {
        return release.guesses().flatMap(guessed -> question.guess().map(guess -> {
            var about = room.get(guessed.about().value());
            var alone = sets.stream().filter(set -> set.nodes().equals(List.of(about))).map(Result.Shown::tally)
                    .findFirst();
            var voice = voiced().stream().filter(v -> v.node().equals(Optional.of(about))).map(Result.Voiced::tally)
                    .findFirst();
            var actual = voice.or(() -> alone);
            var by = actual.isEmpty() ? List.<Result.Shown>of() : shown(guessed.parts(), guess, List.of());
            return new Result.Guesses(about, guessed.n(), actual, by.stream().map(set -> new Result.Guessed(set,
                    guess.guesses(set.tally(), k, actual.orElseThrow(), voice.isPresent() ? 1 : k))).toList());
        }));
    }

    private List<Ballot> named() {
        return question.visibility() == Visibility.NAMED
                ? ballots(given).stream().sorted((a, b) -> a.card().compareTo(b.card())).toList() : List.of();
    }

    private List<Ballot> ballots(Collection<Ballots.Given> answers) {
        return answers.stream().map(answer -> new Ballot(release.card(answer.voice()), answer.answer(),
                name(answer.voice()))).toList();
    }

    private @Nullable String name(Voice voice) {
        return switch (voice) {
            case Voice.Seated(ParticipantId participant) -> situation.seats().name(participant);
            case Voice.Pseudonym _, Voice.Together _ -> null;
        };
    }

}
