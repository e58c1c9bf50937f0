package tandem.session;

/**
 * One opening of a step.
 *
 * @param step  the step's number, which never changes: 1 upwards; 0 is the lobby
 * @param round 1 for the first opening; 0 before it
 */
public record RoundId(int step, int round) {
    static final RoundId LOBBY = new RoundId(0, 0);
}
