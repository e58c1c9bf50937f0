package tandem.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tandem.session.Agenda;
import tandem.session.Here;
import tandem.session.SessionId;

class MemoryElsewhereTest extends ElsewhereContract {
    private record Said(Instant at, Map<SessionId, Here> here) {
    }

    private final List<Said> board = new ArrayList<>();
    private Instant now = Agenda.START;

    @Override
    protected Elsewhere node() {
        var place = board.size();
        board.add(new Said(now, Map.of()));
        return here -> {
            board.set(place, new Said(now, here));
            var others = new HashMap<SessionId, Here>();
            for (int i = 0; i < board.size(); i++) {
                if (i != place && board.get(i).at().plusSeconds(15).isAfter(now)) {
                    board.get(i).here().forEach((session, said) -> others.merge(session, said, Here::and));
                }
            }
            others.keySet().retainAll(here.keySet());
            others.values().removeIf(Here.NOBODY::equals);
            return others;
        };
    }

    @Override
    protected void growOld() {
        now = now.plus(Duration.ofSeconds(16));
    }
}
