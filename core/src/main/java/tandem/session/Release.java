package tandem.session;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.partnership.Node;
import tandem.partnership.PartnerId;
import tandem.question.Answer;
import tandem.question.CardId;
import tandem.question.Guard;
import tandem.question.Opinions;
import tandem.question.Question;
import tandem.question.Sums;
import tandem.question.Visibility;

/**
 * What one closed round may say (rules.md A5, B): computed once, at close, and the only way to a result. Nothing else
 * may add answers up for a view, an API or an export. Its sums are kept with it, because they have been seen: they stay
 * when somebody takes her answers back (rules.md A6).
 *
 * @param n        the distinct seats that answered, abstentions included
 * @param told     whether n is enough for anything but n to be said
 * @param seed     the round's shuffle, the same everywhere (rules.md B5)
 * @param held     the cards that those hold back who look after their group's words; nobody sees them
 * @param parts    what is said of each part of the question; none where that is told from the answers themselves
 * @param guesses  what is said of the guesses at another group's answers; empty where nobody was asked to guess
 * @param compared what the same people said in the round before; empty where that cannot be told
 * @param opinions into which groups of opinion people fall; empty where nobody wants to know
 */
public record Release(RoundId round, int n, boolean told, long seed, Set<CardId> held, List<Published> parts,
                      Optional<Guessed> guesses, List<Panel> compared, Optional<Opinions> opinions) {
    public Release {
        held = Set.copyOf(held);
        parts = List.copyOf(parts);
        compared = List.copyOf(compared);
    }

    /**
     * What people think that another group answered (rules.md C11).
     *
     * @param about whom it was
     * @param n     the seats that guessed
     */
    public record Guessed(PartnerId about, int n, List<Published> parts) {
        public Guessed {
            parts = List.copyOf(parts);
        }
    }

    /**
     * How the same people answered in this round and in the one before (rules.md B4).
     *
     * @param keys   the set of people
     * @param change how many went up, stayed or went down, by {@link tandem.question.Change}
     */
    public record Panel(String part, List<String> keys, Sums.Sum change) {
        public Panel {
            keys = List.copyOf(keys);
        }
    }

    /** Decides what the round that closes now may say. */
    static Release of(Step step, long seed, Situation situation) {
        var session = situation.session();
        var question = step.question();
        var round = step.roundId();
        var k = question.visibility() == Visibility.NAMED ? 1 : session.opened().k();
        var whole = Node.whole(session.opened().partnership());
        var lens = question.visibility() == Visibility.WHOLE_ROOM ? withoutChildren(whole) : whole;
        var given = situation.ballots().given(Slot.answer(round));
        var parts = parts(question, given, lens, k);
        var told = parts.stream().anyMatch(part -> part.whole().isPresent());
        var compared = told && question.visibility() == Visibility.ANONYMOUS
                ? Comparing.withTheRoundBefore(step, parts, lens, situation) : List.<Panel>of();
        var held = given.stream().filter(answer -> answer.partner() != null && step.held().contains(answer.partner()))
                .map(answer -> card(seed, answer.voice())).collect(toUnmodifiableSet());
        return new Release(round, given.size(), told, seed, held, parts, guesses(step, lens, situation), compared,
                Optional.empty());
    }

    /** The same, and how opinions lie: that takes time, so that it is done once, when a round closes. */
    Release withOpinions(Step step, Situation situation) {
        var answers = situation.ballots().given(Slot.answer(round)).stream().map(Ballots.Given::answer).toList();
        var k = situation.session().opened().k();
        return new Release(round, n, told, seed, held, parts, guesses, compared, told
                ? step.question().opinions(answers, k, situation.opinionMap()) : Optional.empty());
    }

    private static Optional<Guessed> guesses(Step step, Node lens, Situation situation) {
        return step.about().flatMap(about -> step.question().guess().map(guess -> {
            var given = situation.ballots().given(Slot.guess(step.roundId()));
            return new Guessed(about, given.size(), parts(guess, given, lens, situation.session().opened().k()));
        }));
    }

    private static List<Published> parts(Question question, Collection<Ballots.Given> given, Node lens, int k) {
        var parts = question.parts().stream().map(part -> Publishing.of(part, lens, counted(question, part, given), k,
                question.guard())).toList();
        if (question.visibility() != Visibility.ANONYMOUS) {
            return parts;
        }
        // Who abstains, abstains from every part: sets of one part less those of another would say who it was.
        var abstained = given.stream().anyMatch(answer -> isCountedAbstaining(question, answer.answer()));
        var counted = parts.stream().filter(part -> !isWritten(part, question)).toList();
        var alike = abstained ? Published.alike(counted) : counted;
        var each = alike.iterator();
        // Where all of a group wrote, nobody of it abstained: words stand with those groups alone that are shown.
        return parts.stream().map(part -> isWritten(part, question) ? part.within(alike) : each.next()).toList();
    }

    /** Whether it only says who wrote, beside other parts that say what was answered. */
    private static boolean isWritten(Published part, Question question) {
        return question.parts().size() > 1 && question.authors().equals(Optional.of(part.part()));
    }

    private static boolean isCountedAbstaining(Question question, Answer answer) {
        return answer instanceof Answer.Abstained
                && question.parts().stream().anyMatch(part -> question.marks(part, answer).isPresent());
    }

    private static List<Publishing.Counted> counted(Question question, String part, Collection<Ballots.Given> given) {
        return given.stream().flatMap(answer -> Sums.of(question, part, answer.answer())
                .map(sum -> new Publishing.Counted(answer.partner(), sum)).stream()).toList();
    }

    /** Releases from before groups were shown say nothing of sums: then the whole room's are those of the answers. */
    public Release asItWas(Question question, Situation situation) {
        if (!told || !parts.isEmpty()) {
            return this;
        }
        var room = withoutChildren(Node.whole(situation.session().opened().partnership()));
        var given = situation.ballots().given(Slot.answer(round));
        var said = question.parts().stream().map(part -> Publishing.of(part, room, counted(question, part, given), 0,
                Guard.NOBODY)).toList();
        return new Release(round, n, true, seed, held, said, guesses, compared, opinions);
    }

    private static Node withoutChildren(Node whole) {
        return new Node(whole.kind(), whole.key(), whole.name(), whole.wider(), whole.place(), whole.partners(),
                List.of());
    }

    /** The place of a voice in this round's shuffle: nobody can tell the voice from it. */
    CardId card(Voice voice) {
        return card(seed, voice);
    }

    private static CardId card(long seed, Voice voice) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
            digest.update(switch (voice) {
                case Voice.Pseudonym(String value) -> value.getBytes(StandardCharsets.UTF_8);
                case Voice.Seated(ParticipantId participant) ->
                        participant.toString().getBytes(StandardCharsets.UTF_8);
                case Voice.Together(ParticipantId participant) ->
                        participant.toString().getBytes(StandardCharsets.UTF_8);
            });
            return new CardId(HexFormat.of().formatHex(digest.digest(), 0, 10));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
