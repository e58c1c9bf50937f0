package tandem.live;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnershipId;
import tandem.session.JoinCode;
import tandem.session.Legacy;
import tandem.session.Recorded;
import tandem.session.Sealing;
import tandem.session.SessionEvent;
import tandem.session.SessionId;

/** The in-memory twin of the database's event store, salts and catalogue. Safe on any thread: one at a time. */
public final class MemoryStore implements EventStore, Salts, SessionCatalogue, Legacies {
    private final SecureRandom random = new SecureRandom();
    private final Map<SessionId, List<Recorded>> logs = new HashMap<>();
    private final Map<SessionId, byte[]> salts = new HashMap<>();
    private final List<DeletedSession> deleted = new ArrayList<>();
    private final Set<JoinCode> usedUp = new HashSet<>();
    private final Map<PartnershipId, List<Legacy>> left = new HashMap<>();
    private boolean away;

    /** From now on it cannot be reached, or can be again. */
    public synchronized void away(boolean away) {
        this.away = away;
    }

    @Override
    public synchronized List<Recorded> log(SessionId session, long after) {
        reach();
        return logs.getOrDefault(session, List.of()).stream().filter(recorded -> recorded.seq() > after).toList();
    }

    @Override
    public synchronized void append(SessionId session, long known, UnaryOperator<List<Recorded>> decide) {
        var missed = log(session, known);
        var log = new ArrayList<>(logs.getOrDefault(session, List.of()));
        var fresh = decided(decide, missed);
        for (var recorded : fresh) {
            check(log, recorded);
            log.add(recorded);
        }
        for (var recorded : fresh) {
            switch (recorded.event()) {
                case SessionEvent.Redacted(var seqs) -> seqs.forEach(seq -> empty(log, seq));
                case SessionEvent.Sealed _ -> Sealing.rewritten(log, random)
                        .forEach(rewritten -> log.set((int) rewritten.seq() - 1, rewritten));
                default -> { }
            }
        }
        if (!fresh.isEmpty()) {
            logs.put(session, log);
            salt(session, fresh);
        }
    }

    private static List<Recorded> decided(UnaryOperator<List<Recorded>> decide, List<Recorded> missed) {
        try {
            return decide.apply(missed);
        } catch (RuntimeException e) {
            throw new Rejected("nothing was decided", e);
        }
    }

    private void check(List<Recorded> log, Recorded next) {
        if (next.seq() != log.size() + 1) {
            throw new Rejected("the events have a gap", null);
        }
        if (next.event() instanceof SessionEvent.Opened(JoinCode code, _, _, _, _, _)) {
            if (next.seq() != 1) {
                throw new Rejected("opened twice", null);
            }
            if (coded(code).isPresent() || usedUp.contains(code)) {
                throw new Rejected("the code is taken", null);
            }
        } else if (next.seq() == 1) {
            throw new Rejected("a session begins by being opened", null);
        }
    }

    private static void empty(List<Recorded> log, long seq) {
        var full = log.get((int) seq - 1);
        if (!(full.event() instanceof SessionEvent.Emptied)) {
            var emptied = new SessionEvent.Emptied(full.event().getClass().getSimpleName());
            log.set((int) seq - 1, new Recorded(seq, full.at(), emptied, full.command()));
        }
    }

    private void salt(SessionId session, List<Recorded> fresh) {
        if (fresh.getFirst().event() instanceof SessionEvent.Opened) {
            var salt = new byte[32];
            random.nextBytes(salt);
            salts.put(session, salt);
        }
        if (fresh.stream().anyMatch(recorded -> recorded.event() instanceof SessionEvent.Sealed)) {
            salts.remove(session);
        }
    }

    @Override
    public synchronized Optional<byte[]> salt(SessionId session) {
        reach();
        return Optional.ofNullable(salts.get(session)).map(byte[]::clone);
    }

    @Override
    public synchronized List<SessionSummary> all() {
        reach();
        return logs.entrySet().stream().map(entry -> summary(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(SessionSummary::openedAt).reversed()).toList();
    }

    @Override
    public synchronized Optional<SessionId> coded(JoinCode code) {
        reach();
        return logs.entrySet().stream().filter(entry -> opened(entry.getValue()).code().equals(code))
                .map(Map.Entry::getKey).findFirst();
    }

    private static SessionEvent.Opened opened(List<Recorded> log) {
        return (SessionEvent.Opened) log.getFirst().event();
    }

    private static SessionSummary summary(SessionId id, List<Recorded> log) {
        var opened = opened(log);
        @Nullable Instant endedAt = null;
        boolean sealed = false;
        for (var recorded : log) {
            switch (recorded.event()) {
                case SessionEvent.Ended _ -> endedAt = recorded.at();
                case SessionEvent.EndUndone _ -> endedAt = null;
                case SessionEvent.Sealed _ -> sealed = true;
                default -> { }
            }
        }
        return new SessionSummary(id, opened.code(), opened.questionSet().title(), opened.partnership().name(),
                log.getFirst().at(), log.getLast().at(), Optional.ofNullable(endedAt), sealed, opened.keep());
    }

    @Override
    public synchronized boolean delete(SessionId session, Instant at, boolean byItself) {
        reach();
        var gone = all().stream().filter(summary -> summary.id().equals(session) && summary.endedAt().isPresent())
                .findFirst();
        gone.ifPresent(summary -> {
            var log = logs.get(session);
            Legacy.of(log).filter(legacy -> !legacy.isEmpty()).ifPresent(legacy -> left.computeIfAbsent(
                    opened(log).partnership().id(), _ -> new ArrayList<>()).add(legacy));
            logs.remove(session);
            salts.remove(session);
            usedUp.add(summary.code());
            deleted.addFirst(new DeletedSession(session, summary.title(), summary.partnership(), summary.openedAt(),
                    summary.endedAt().orElseThrow(), at, byItself));
        });
        return gone.isPresent();
    }

    @Override
    public synchronized List<DeletedSession> deleted() {
        reach();
        return deleted.stream().sorted(Comparator.comparing(DeletedSession::at).reversed()).toList();
    }

    @Override
    public synchronized List<Legacy> of(PartnershipId partnership) {
        reach();
        var all = new ArrayList<>(left.getOrDefault(partnership, List.of()));
        logs.values().stream().filter(log -> opened(log).partnership().id().equals(partnership))
                .flatMap(log -> Legacy.of(log).filter(legacy -> !legacy.isEmpty()).stream()).forEach(all::add);
        return all;
    }

    private void reach() {
        if (away) {
            throw new Away("told to be away", null);
        }
    }
}
