package tandem.load;

import java.util.List;

/**
 * What came of a load.
 *
 * @param counted answers in the record
 * @param lost    values too few in the record; {@code doubled} are too many, {@code leaked} were seen too early
 * @param remarks what went wrong, and no more than a few of it
 */
public record Played(int acknowledged, int counted, int lost, int doubled, int leaked, List<String> remarks) {
    public Played {
        remarks = List.copyOf(remarks);
    }
}
