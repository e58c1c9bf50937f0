package tandem.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tandem.question.Ballot;
import tandem.question.CardId;
import tandem.question.Question;
import tandem.question.Visibility;

/**
 * What one closed round may say (rules.md A5, B): computed once, at close, and the only way to a result. Nothing else
 * may add answers up for a view, an API or an export.
 *
 * @param n    the distinct seats that answered, abstentions included
 * @param told whether n is enough for anything but n to be said
 * @param seed the round's shuffle, the same everywhere (rules.md B5)
 */
public record Release(RoundId round, int n, boolean told, long seed) {

    /** Decides, from the number of answers alone, what the round may say. */
    static Release of(RoundId round, Question question, int n, int k, long seed) {
        return new Release(round, n, question.visibility() == Visibility.NAMED || n >= k, seed);
    }

    /** What the room may see of the round so far, where the question says that it grows (rules.md A1). */
    static Optional<Result> growing(RoundId round, Question question, Collection<Ballots.Given> given, int k,
                                    Function<ParticipantId, @Nullable String> names) {
        if (!question.live()) {
            return Optional.empty();
        }
        var soFar = of(round, question, given.size(), k, 0);
        return soFar.told() ? Optional.of(soFar.result(question, given, k, names)) : Optional.empty();
    }

    /**
     * What is said of the round.
     *
     * @param given the round's answers
     * @param names what a seat calls itself; asked in named questions only
     */
    Result result(Question question, Collection<Ballots.Given> given, int k,
                  Function<ParticipantId, @Nullable String> names) {
        if (!told) {
            return new Result(round, n, Optional.empty(), List.of(), Set.of());
        }
        var ballots = given.stream()
                .map(answer -> new Ballot(card(answer.voice()), answer.answer(), name(answer.voice(), names)))
                .sorted((a, b) -> a.card().compareTo(b.card()))
                .toList();
        var named = question.visibility() == Visibility.NAMED ? ballots : List.<Ballot>of();
        return new Result(round, n, Optional.of(question.tally(ballots, k)), named, Set.of());
    }

    /** The place of a voice in this round's shuffle: nobody can tell the voice from it. */
    CardId card(Voice voice) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
            digest.update(switch (voice) {
                case Voice.Pseudonym(String value) -> value.getBytes(StandardCharsets.UTF_8);
                case Voice.Seated(ParticipantId participant) ->
                        participant.toString().getBytes(StandardCharsets.UTF_8);
            });
            return new CardId(HexFormat.of().formatHex(digest.digest(), 0, 10));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String name(Voice voice, Function<ParticipantId, @Nullable String> names) {
        return switch (voice) {
            case Voice.Pseudonym _ -> null;
            case Voice.Seated(ParticipantId participant) -> names.apply(participant);
        };
    }
}
