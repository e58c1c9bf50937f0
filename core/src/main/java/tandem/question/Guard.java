package tandem.question;

/** Whom agreement must not give away (rules.md B2). */
public enum Guard {
    /** Nobody: names are shown, or groups are not kept at all. */
    NOBODY,
    /**
     * Those who are not shown by themselves: a group that is shown may turn out to be of one mind, and the answering
     * screen says so.
     */
    HIDDEN,
    /** Everybody: a group that is nearly of one mind is shown only together with another. */
    EVERYBODY
}
