package tandem.load;

/** One round of one step. */
record Place(int step, int round) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
        return step != other.step ? Integer.compare(step, other.step) : Integer.compare(round, other.round);
    }

    @Override
    public String toString() {
        return step + "/" + round;
    }
}
