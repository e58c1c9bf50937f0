package tandem.server.web;

/** Where the event stream finds what a session sends. The stream's only way into the rest of Tandem. */
interface StreamTopics {

    /**
     * Called on a virtual thread; may load a session.
     *
     * @param code as it stands in the path; case, spaces and hyphens are for the answerer to settle
     * @throws ProblemException when there is no session with that code
     */
    Visit open(String code, Visitor visitor);

    /** One browser's stay on the stream. */
    interface Visit {

        StreamTopic topic();

        /** What this kind says now; sent at once, unless something later has been published meanwhile. */
        StreamFrame current(StreamEvent event);

        /** The connection is about to be served; comes before {@link #current}. */
        void arrived();

        /** The connection is gone. Called once, on a virtual thread, for every {@link #arrived}. */
        void left();
    }
}
