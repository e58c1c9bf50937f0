package tandem.server.storage;

/** What a failed statement means for whoever asked; {@link DatabaseKind} tells which it is. */
enum SqlFailure {
    /** Somebody else was there at the same moment; the same goes well afterwards. */
    CONTENTION,
    /** The database works, and will never keep this. */
    DATA,
    /** The connection is gone. The database may be well, and take the same on another one. */
    CUT,
    /** The database does not work now. */
    BROKEN
}
