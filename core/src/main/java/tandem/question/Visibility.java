package tandem.question;

/** Who can see what of an answer (rules.md A1). */
public enum Visibility {
    /** Nobody, the person leading included, sees who answered what. */
    ANONYMOUS,
    /** The room's answers together; not even the group is kept. */
    WHOLE_ROOM,
    /** Name and answer are shown. */
    NAMED
}
