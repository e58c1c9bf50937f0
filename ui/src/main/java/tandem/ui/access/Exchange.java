package tandem.ui.access;

/** Question sets and partnerships brought in from files. Asked on a request's thread; a file may be 1 MB at most. */
public interface Exchange {
    /** How large a file may be, in bytes. */
    int LARGEST_FILE = 1 << 20;

    /** What became of a file. */
    sealed interface Brought {
    }

    /**
     * It is kept, and nothing that was here before has changed.
     *
     * @param id     under which it is kept
     * @param inFile the id that the file gave it: another one where that was taken
     * @param name   what people call it
     */
    record Kept(String id, String inFile, String name) implements Brought {
        /** Whether something else had its id already. */
        public boolean isBeside() {
            return !id.equals(inFile);
        }
    }

    /**
     * Nothing of it was kept.
     *
     * @param line   the line that it is about, from 1; 0 where it is about the whole file
     * @param reason a sentence for a person
     */
    record Refused(Why why, int line, String reason) implements Brought {
    }

    /** What kind of thing stands against a file. */
    enum Why {
        /** It is larger than {@link #LARGEST_FILE}. */
        TOO_LARGE,
        /** It is neither YAML nor JSON. */
        UNREADABLE,
        /** It holds something else. */
        OTHER,
        /** A newer Tandem wrote it. */
        NEWER,
        /** Something in it is not as it needs to be. */
        MALFORMED
    }

    Brought questionSet(byte[] file);

    Brought partnership(byte[] file);
}
