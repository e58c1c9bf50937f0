package tandem.live;

import java.util.Map;
import tandem.session.Here;
import tandem.session.SessionId;

/** Port: who is here by way of other nodes. Sums only; what one person does is told to no other node. */
@FunctionalInterface
public interface Elsewhere {
    /** Nobody else has this store. */
    Elsewhere NOBODY = _ -> Map.of();

    /**
     * Says who is here on this node, in place of what it said before, and hears what the others said in the last 15
     * seconds. A session of which nothing is said any more has nobody here.
     *
     * @param here for every session that runs on this node
     * @return for those of them in which somebody is on other nodes; all of these together
     * @throws EventStore.Away when the store cannot be reached
     */
    Map<SessionId, Here> exchange(Map<SessionId, Here> here);
}
