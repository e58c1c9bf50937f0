package tandem.session;

/** For whom a seat answers (rules.md A4). */
public enum Speaks {
    /** For the person who holds it. */
    SELF,
    /** For its whole group, as that group's own voice. */
    GROUP,
    /** For those who sit around it: a table, a family. */
    TABLE;

    /** Whether it is one answer of several people, shown beside and never added in. */
    public boolean together() {
        return this != SELF;
    }
}
