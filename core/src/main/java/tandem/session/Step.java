package tandem.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnerId;
import tandem.question.AgendaItem;
import tandem.question.CardId;
import tandem.question.Floor;
import tandem.question.GuessAbout;
import tandem.question.Question;
import tandem.question.TakesProposals;

/**
 * One place on the session's agenda, and how far it has come.
 *
 * @param number   names it for good; later steps are numbered on, wherever they stand
 * @param round    the latest round, 0 while it was never opened
 * @param arrived  when the room first came to it
 * @param opens    when the latest round opened
 * @param skipped  left out of the agenda for today
 * @param finished left for good; coming back takes it up as it was
 * @param deadline when the open round closes by itself
 * @param left     what is left of a timer that is held
 * @param releases what each closed round may say, by its number
 * @param kept     the cards kept back, by round
 * @param note     what the facilitator noted here
 * @param about    the group whose answers people are asked to guess
 * @param revealed the rounds that the room has seen
 * @param held     the groups whose words are held back here by those who look after them
 * @param told     the rounds of which the room was told what follows from them
 */
public record Step(int number, AgendaItem item, State state, int round, Optional<Instant> arrived,
                   Optional<Instant> opens, boolean skipped, boolean finished, Optional<Instant> deadline,
                   Optional<Duration> left, Map<Integer, Release> releases, Map<Integer, Set<CardId>> kept,
                   String note, Optional<PartnerId> about,
                   Set<Integer> revealed, Set<PartnerId> held, Set<Integer> told) {

    /** Where a step is in its life; finished ones keep the state in which they were left. */
    public enum State {
        WAITING, SHOWING, OPEN, CLOSED, REVEALED
    }

    static Step waiting(int number, AgendaItem item) {
        return new Step(number, item, State.WAITING, 0, Optional.empty(), Optional.empty(), false, false,
                Optional.empty(), Optional.empty(), Map.of(), Map.of(), "", Optional.empty(), Set.of(), Set.of(),
                Set.of());
    }

    public Question question() {
        return item.question();
    }

    public RoundId roundId() {
        return new RoundId(number, round);
    }

    /** The release of the latest round, once that is closed. */
    public Optional<Release> release() {
        return Optional.ofNullable(releases.get(round));
    }

    /** The cards of this round that the facilitator keeps. */
    public Set<CardId> keptIn(int round) {
        return kept.getOrDefault(round, Set.of());
    }

    /** Coming back to a step does not set its clock back. */
    Step arrivedAt(Instant at) {
        return new Step(number, item, state, round, arrived.or(() -> Optional.of(at)), opens, skipped, finished,
                deadline, left, releases, kept,
                note, about, revealed, held, told);
    }

    Step in(State state) {
        return new Step(number, item, state, round, arrived, opens, skipped, finished, deadline, left, releases, kept,
                note, about, revealed, held, told);
    }

    Step opened(int round, Instant at) {
        return new Step(number, item, State.OPEN, round, arrived, Optional.of(at), skipped, finished,
                Optional.empty(), Optional.empty(), releases, kept, note, about, revealed, held, told);
    }

    /** As it was before this opening, which nobody answered. */
    Step dropped() {
        var before = round == 1 ? State.SHOWING : State.CLOSED;
        return new Step(number, item, before, round - 1, arrived, opens, skipped, finished, Optional.empty(),
                Optional.empty(), releases, kept, note, about, revealed, held, told);
    }

    Step timed(Optional<Instant> deadline, Optional<Duration> left) {
        return new Step(number, item, state, round, arrived, opens, skipped, finished, deadline, left, releases, kept,
                note, about, revealed, held, told);
    }

    Step skipped(boolean skipped) {
        return new Step(number, item, state, round, arrived, opens, skipped, finished, deadline, left, releases, kept,
                note, about, revealed, held, told);
    }

    Step finished(boolean finished) {
        return new Step(number, item, state, round, arrived, opens, skipped, finished, deadline, left, releases, kept,
                note, about, revealed, held, told);
    }

    Step with(AgendaItem item) {
        return new Step(number, item, state, round, arrived, opens, skipped, finished, deadline, left, releases, kept,
                note, about, revealed, held, told);
    }

    Step noting(String note) {
        return new Step(number, item, state, round, arrived, opens, skipped, finished, deadline, left, releases, kept,
                note, about, revealed, held, told);
    }

    Step releasing(Release release) {
        var all = new TreeMap<>(releases);
        all.put(release.round().round(), release);
        return new Step(number, item, state, round, arrived, opens, skipped, finished, deadline, left,
                Map.copyOf(all), kept, note, about, revealed, held, told);
    }

    Step keeping(int round, CardId card, boolean keep) {
        var cards = new HashSet<>(keptIn(round));
        if (keep) {
            cards.add(card);
        } else {
            cards.remove(card);
        }
        var all = new TreeMap<>(kept);
        all.put(round, Set.copyOf(cards));
        return new Step(number, item, state, round, arrived, opens, skipped, finished, deadline, left, releases,
                Map.copyOf(all), note, about, revealed, held, told);
    }

    Step admitting(CardId proposal, String words) {
        return question() instanceof TakesProposals question
                ? with(item.asking(question.admitting(proposal, words))) : this;
    }

    /** What is kept back and had been added to the question leaves it. */
    Step without(boolean kept, CardId proposal) {
        return kept && question() instanceof TakesProposals question && question.has(proposal)
                ? with(item.asking(question.withdrawing(proposal))) : this;
    }

    /** A question that has left the floor since stays away. */
    Step answering(String question, boolean answered) {
        return question() instanceof Floor floor ? with(item.asking(floor.answering(question, answered))) : this;
    }

    /** Whether it is still as its question set plans it, so that it is settled only when the step opens. */
    public boolean isGuessPlanned() {
        return !(item.guess() instanceof GuessAbout.Nobody);
    }

    Step asking(@Nullable PartnerId about) {
        return new Step(number, item.guessing(new GuessAbout.Nobody()), state, round, arrived, opens, skipped, finished,
                deadline, left, releases, kept, note, Optional.ofNullable(about), revealed, held, told);
    }

    Step planning(GuessAbout guess) {
        return asking(null).with(item.guessing(guess));
    }

    Step holding(PartnerId partner, boolean hold) {
        var groups = new HashSet<>(held);
        if (hold) {
            groups.add(partner);
        } else {
            groups.remove(partner);
        }
        return new Step(number, item, state, round, arrived, opens, skipped, finished, deadline, left, releases, kept,
                note, about, revealed, Set.copyOf(groups), told);
    }

    Step revealing() {
        var seen = new HashSet<>(revealed);
        seen.add(round);
        return new Step(number, item, State.REVEALED, round, arrived, opens, skipped, finished, deadline, left,
                releases, kept, note, about, Set.copyOf(seen), held, told);
    }

    Step telling(int round, boolean tell) {
        var rounds = new HashSet<>(told);
        if (tell) {
            rounds.add(round);
        } else {
            rounds.remove(round);
        }
        return new Step(number, item, state, this.round, arrived, opens, skipped, finished, deadline, left, releases,
                kept, note, about, revealed, held, Set.copyOf(rounds));
    }
}
