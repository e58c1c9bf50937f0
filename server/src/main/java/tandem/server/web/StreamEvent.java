package tandem.server.web;

/** The kinds of event on the stream. Of each, only the newest is worth sending. */
public enum StreamEvent {
    VIEW, COUNTS
}
