package tandem.ui.session;

/** How much the room screen says of how to join, besides the line at its foot. */
public enum JoinShown {
    FOOT, CORNER, WHOLE_SCREEN
}
