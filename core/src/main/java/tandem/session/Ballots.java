package tandem.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnerId;
import tandem.question.Answer;

/**
 * The latest answer of each voice in each round: a fold over the events. Written by the session's writer alone, read
 * by anybody; a layer over another one holds what a batch would add, and is thrown away if the batch is not kept.
 * Apart from {@link Session} because one immutable record of all votes was a hundred times slower: see decision 0003.
 */
public final class Ballots {
    /** @param seq where it stands in the log */
    public record Given(long seq, Voice voice, @Nullable PartnerId partner, int revision, Answer answer) {
    }

    private static final class Round {
        final Map<Voice, Given> latest = new ConcurrentHashMap<>();
        final List<Long> replaced = new ArrayList<>();
    }

    private final @Nullable Ballots below;
    private final Map<RoundId, Round> rounds = new ConcurrentHashMap<>();

    public Ballots() {
        this.below = null;
    }

    private Ballots(Ballots below) {
        this.below = below;
    }

    Ballots layer() {
        return new Ballots(this);
    }

    public Optional<Given> latest(RoundId id, Voice voice) {
        var round = rounds.get(id);
        var given = round == null ? null : round.latest.get(voice);
        return given != null || below == null ? Optional.ofNullable(given) : below.latest(id, voice);
    }

    /** One answer a voice. A copy: what comes later is not in it. */
    public Collection<Given> given(RoundId id) {
        var all = new HashMap<Voice, Given>();
        if (below != null) {
            below.given(id).forEach(given -> all.put(given.voice(), given));
        }
        var round = rounds.get(id);
        if (round != null) {
            all.putAll(round.latest);
        }
        return all.values();
    }

    /** How many voices answered. */
    public int answered(RoundId id) {
        var round = rounds.get(id);
        if (below == null) {
            return round == null ? 0 : round.latest.size();
        }
        var fresh = round == null ? 0
                : (int) round.latest.keySet().stream().filter(voice -> below.latest(id, voice).isEmpty()).count();
        return below.answered(id) + fresh;
    }

    /** Whether any of these voices has answered anything. */
    public boolean any(Collection<Voice> voices) {
        return rounds.values().stream().anyMatch(round -> voices.stream().anyMatch(round.latest::containsKey))
                || below != null && below.any(voices);
    }

    /** Where the answers stand that later ones of the same voice replaced. */
    List<Long> replaced(RoundId id) {
        var all = new ArrayList<Long>();
        if (below != null) {
            all.addAll(below.replaced(id));
        }
        var round = rounds.get(id);
        if (round != null) {
            all.addAll(round.replaced);
        }
        return all;
    }

    void apply(long seq, SessionEvent event) {
        if (event instanceof SessionEvent.AnswerGiven(var id, var voice, var partner, var revision, var answer)) {
            var before = latest(id, voice);
            var round = rounds.computeIfAbsent(id, _ -> new Round());
            before.ifPresent(given -> round.replaced.add(given.seq()));
            round.latest.put(voice, new Given(seq, voice, partner, revision, answer));
        }
    }
}
