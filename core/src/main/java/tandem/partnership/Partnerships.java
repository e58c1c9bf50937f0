package tandem.partnership;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: the partnerships kept on this installation. */
public interface Partnerships {
    /** All of them, by name. */
    List<Partnership> all();

    /** Keeps this one under its id, in place of what was there; null removes it. Sessions keep their own copies. */
    void put(PartnershipId id, @Nullable Partnership partnership);
}
