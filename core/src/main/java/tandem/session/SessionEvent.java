package tandem.session;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Commitment;
import tandem.partnership.CommitmentId;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.question.AgendaItem;
import tandem.question.Answer;
import tandem.question.CardId;
import tandem.question.GuessAbout;
import tandem.question.Question;
import tandem.question.QuestionSet;

/** All that can have happened in a session, on one page. */
public sealed interface SessionEvent {
    /**
     * A session was made ready, with its own copy of the partnership and the questions.
     *
     * @param k    the fewest seats whose answers are shown together, 3 upwards (rules.md B)
     * @param keep for how many days the session is kept after its end; 0 until somebody deletes it
     */
    record Opened(JoinCode code, Partnership partnership, QuestionSet questionSet, int k, ZoneId zone, int keep)
            implements SessionEvent {
        public Opened {
            questionSet = questionSet.within(partnership);
        }
    }

    /** Somebody took this seat. */
    record Joined(Seat seat) implements SessionEvent {
    }

    /** Somebody sits otherwise. @param waits whether the facilitator has yet to let her in (rules.md B9) */
    record SeatChanged(ParticipantId participant, @Nullable PartnerId partner, @Nullable String name,
                       boolean watching, Speaks speaks, boolean waits) implements SessionEvent {
    }

    /** The facilitator let these in. */
    record Admitted(List<ParticipantId> participants) implements SessionEvent {
        public Admitted {
            participants = List.copyOf(participants);
        }
    }

    record PassedOn(ParticipantId participant) implements SessionEvent {
    }

    record Arrived(int step) implements SessionEvent {
    }

    /** A step was left for good; coming back shows it as it was. */
    record Finished(int step) implements SessionEvent {
    }

    record RoundOpened(RoundId round) implements SessionEvent {
    }

    /** @param partner empty where the group is not kept (rules.md A1), or was not said */
    record AnswerGiven(Slot slot, Voice voice, @Nullable PartnerId partner, int revision, Answer answer)
            implements SessionEvent {
    }

    /**
     * Somebody took an answer back (rules.md A6); its words are gone.
     *
     * @param afterwards whether the round had closed, so that its totals stay
     */
    record AnswerTakenBack(Slot slot, Voice voice, @Nullable PartnerId partner, int revision, boolean afterwards)
            implements SessionEvent {
    }

    /** At this step people are asked what this group will answer, too (rules.md C11); nobody's, where it is null. */
    record GuessAsked(int step, @Nullable PartnerId about) implements SessionEvent {
    }

    /** At this step people are asked as its question set plans it, again: whom, is settled when it opens. */
    record GuessPlanned(int step, GuessAbout guess) implements SessionEvent {
    }

    /** Who looks after a group's words holds those of this step back, or no more. */
    record WordsHeld(int step, PartnerId partner, boolean held) implements SessionEvent {
    }

    /** The room looks at where its groups differ most and agree most, or no more. */
    record ContrastsShown(boolean shown) implements SessionEvent {
    }

    record CommitmentMade(int step, CommitmentId id, Commitment commitment) implements SessionEvent {
    }

    record CommitmentDropped(CommitmentId id) implements SessionEvent {
    }

    /** A commitment was accepted, or is no more. @param by the group; null for the person leading, for the room */
    record CommitmentAccepted(CommitmentId id, @Nullable PartnerId by, boolean accepted) implements SessionEvent {
    }

    /** One of last time's commitments does not come back because the room said so, or does so after all. */
    record CommitmentFinished(CommitmentId id, boolean finished) implements SessionEvent {
    }

    record RoundClosed(RoundId round) implements SessionEvent {
    }

    /** What the closed round may say, as decided once (rules.md A5). */
    record Released(Release release) implements SessionEvent {
    }

    /** An opening was taken back before anybody answered. */
    record RoundDropped(RoundId round) implements SessionEvent {
    }

    record Revealed(RoundId round) implements SessionEvent {
    }

    record Hidden(RoundId round) implements SessionEvent {
    }

    /** The room is told what follows from this round, or no more. */
    record Told(RoundId round, boolean told) implements SessionEvent {
    }

    /** The round closes at this instant. */
    record DeadlineSet(RoundId round, Instant deadline) implements SessionEvent {
    }

    record DeadlinePaused(RoundId round, Duration left) implements SessionEvent {
    }

    record DeadlineCleared(RoundId round) implements SessionEvent {
    }

    record Blanked(boolean blank) implements SessionEvent {
    }

    /** @param subject empty for nothing */
    record SubjectSet(String subject) implements SessionEvent {
    }

    record StepEdited(int step, Question question) implements SessionEvent {
    }

    /** @param after the step before the new one; 0 for the lobby */
    record StepInserted(int step, int after, AgendaItem item) implements SessionEvent {
    }

    record StepRemoved(int step) implements SessionEvent {
    }

    record StepSkipped(int step, boolean skipped) implements SessionEvent {
    }

    record CardKept(RoundId round, CardId card, boolean kept) implements SessionEvent {
    }

    /** What somebody had added became a part of the question. @param words what everybody reads of it */
    record ProposalAdmitted(int step, CardId card, String words) implements SessionEvent {
    }

    /** A question from the floor was answered in the room, or is to be answered after all. @param question its id */
    record FloorAnswered(int step, String question, boolean answered) implements SessionEvent {
    }

    record Noted(int step, String text) implements SessionEvent {
    }

    /** @param idle whether it ended by itself after a day without activity */
    record Ended(boolean idle) implements SessionEvent {
    }

    record EndUndone() implements SessionEvent {
    }

    /** From here on nothing links a seat to its anonymous answers. */
    record Sealed() implements SessionEvent {
    }

    /**
     * The bodies of these events are emptied; that they were there stays.
     *
     * @param seqs where they stand in the log
     */
    record Redacted(List<Long> seqs) implements SessionEvent {
        public Redacted {
            seqs = List.copyOf(seqs);
        }
    }

    /** What is left of an event whose body was emptied. @param type its stored type */
    record Emptied(String type) implements SessionEvent {
    }
}
