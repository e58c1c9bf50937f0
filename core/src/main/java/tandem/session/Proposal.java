package tandem.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.question.CardId;
import tandem.question.TakesProposals;

/**
 * Something that somebody added to a question, as the facilitator reads it: without who it was or of which group
 * (rules.md A7, C6, C7).
 *
 * @param card  its name, which says nothing of its author
 * @param round the round in which it was added
 * @param text  what everybody reads of it, where it is admitted; else what its author wrote
 */
public record Proposal(CardId card, RoundId round, String text, State state) {
    /** What has become of it. */
    public enum State {
        /** The facilitator has still to decide. */
        WAITING,
        /** It is a part of the question now. */
        ADMITTED,
        /** The facilitator keeps it, and may still admit it. */
        KEPT
    }

    /** All that was added to a step and not taken back, shuffled: always in the same order, which says nothing. */
    public static List<Proposal> of(Step step, Ballots ballots) {
        if (!(step.question() instanceof TakesProposals question)) {
            return List.of();
        }
        var all = new ArrayList<>(slots(step).flatMap(slot -> ballots.everybody(slot).stream()
                .map(given -> of(slot, given, step, question))).toList());
        var known = all.stream().map(Proposal::card).collect(Collectors.toSet());
        step.question().parts().stream().filter(TakesProposals::isProposal).map(CardId::new)
                .filter(card -> !known.contains(card)).forEach(card -> all.add(
                        new Proposal(card, step.roundId(), question.words(card), State.ADMITTED)));
        all.sort(Comparator.comparing(Proposal::card));
        return all;
    }

    private static Stream<Slot> slots(Step step) {
        return IntStream.rangeClosed(1, step.round()).boxed().flatMap(round -> Slot.OWN.stream()
                .map(item -> new Slot(new RoundId(step.number(), round), item)));
    }

    static Proposal of(Slot slot, Ballots.Given given, Step step, TakesProposals question) {
        var card = card(slot, given.voice());
        var state = question.has(card) ? State.ADMITTED
                : step.keptIn(slot.round().round()).contains(card) ? State.KEPT : State.WAITING;
        return new Proposal(card, slot.round(), state == State.ADMITTED ? question.words(card)
                : ((TakesProposals.Proposed) given.answer()).text(), state);
    }

    static Optional<Proposal> find(CardId card, Step step, Ballots ballots) {
        return of(step, ballots).stream().filter(proposal -> proposal.card().equals(card)).findFirst();
    }

    /** The name of what this voice says in this slot. Whoever does not know the voice learns nothing of it. */
    public static CardId card(Slot slot, Voice voice) {
        var whose = switch (voice) {
            case Voice.Pseudonym(String value) -> value;
            case Voice.Seated(ParticipantId participant) -> participant.toString();
            case Voice.Together(ParticipantId participant) -> participant.toString();
        };
        try {
            var named = slot.round().step() + "." + slot.round().round() + "." + slot.item() + "." + whose;
            var digest = MessageDigest.getInstance("SHA-256").digest(named.getBytes(StandardCharsets.UTF_8));
            return new CardId(HexFormat.of().formatHex(digest, 0, 10));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
