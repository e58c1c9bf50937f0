package tandem.session;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Commitment;
import tandem.partnership.CommitmentId;
import tandem.partnership.PartnerId;
import tandem.question.AgendaItem;
import tandem.question.Answer;
import tandem.question.CardId;
import tandem.question.Question;
import tandem.words.PlainText;

/** All that can be asked of a session, on one page. Whoever hands it in adds a {@link Stamp}. */
public sealed interface SessionCommand {

    // ---- from participants: repeated, each changes nothing

    /**
     * Takes a seat; a device that has one keeps it, with this partner and name where they may still change.
     *
     * @param name   what the person calls herself, at most 60 characters
     * @param speaks for whom it answers (rules.md A4)
     * @param voices those with which this seat may have answered already
     */
    record Join(ParticipantId participant, String device, @Nullable PartnerId partner, @Nullable String name,
                boolean watching, boolean helper, Speaks speaks, List<Voice> voices) implements SessionCommand {
        public Join {
            name = name == null || name.isBlank() ? null : PlainText.line("your name", name, 60);
            voices = List.copyOf(voices);
        }
    }

    /** Gives up a seat on its device, so that the next person can have one of her own there. */
    record PassOn(ParticipantId participant) implements SessionCommand {
    }

    /** Gives or changes an answer (rules.md A3). */
    record GiveAnswer(ParticipantId participant, Voice voice, Slot slot, int revision, Answer answer)
            implements SessionCommand {
    }

    /**
     * Takes back all that this seat has answered (rules.md A6).
     *
     * @param voices those with which it may have answered
     */
    record TakeBack(ParticipantId participant, List<Voice> voices) implements SessionCommand {
        public TakeBack {
            voices = List.copyOf(voices);
        }
    }

    /** Holds back the words of this seat's group at a step, before anybody has seen them; or does so no more. */
    record HoldWords(ParticipantId participant, int step, boolean held) implements SessionCommand {
    }

    /** Accepts a commitment for this seat's group, or no more. */
    record AcceptCommitment(ParticipantId participant, CommitmentId commitment, boolean accepted)
            implements SessionCommand {
    }

    // ---- from time

    /** The deadline of this round has come. */
    record Expire(RoundId round) implements SessionCommand {
    }

    /** Nothing has happened for a day (rules.md A2). */
    record EndIdle() implements SessionCommand {
    }

    /** Ten minutes have gone by since the end. */
    record Seal() implements SessionCommand {
    }

    // ---- from the facilitator

    /**
     * What a facilitator asks, with the id that makes it harmless to repeat, and the step and round it was meant for.
     *
     * @param seen the state in which she saw that step; null where she does not say. Only with it can the second of two
     *             who press Next on an open step at once be told from one who presses it twice.
     */
    record Lead(CommandId id, RoundId meant, Step.@Nullable State seen, Act act) implements SessionCommand {
        public Lead(CommandId id, RoundId meant, Act act) {
            this(id, meant, null, act);
        }
    }

    /** What a facilitator can do. Those that move the session are refused where it has moved already. */
    sealed interface Act {
    }

    record Next() implements Act {
    }

    record Back() implements Act {
    }

    /** Arrives at a step, whichever is current. */
    record GoTo(int step) implements Act {
    }

    record Open() implements Act {
    }

    record Close() implements Act {
    }

    record Reveal() implements Act {
    }

    record Hide() implements Act {
    }

    /** Tells the room what follows from a round that it has before its eyes; Hide takes it back with the result. */
    record Tell() implements Act {
    }

    /** @param time how long from now until the round closes: 1 second to 4 hours */
    record SetTimer(Duration time) implements Act {
    }

    record ExtendTimer(Duration by) implements Act {
    }

    /** Holds the timer with what is left of it; {@link ResumeTimer} goes on from there. */
    record PauseTimer() implements Act {
    }

    record ResumeTimer() implements Act {
    }

    record StopTimer() implements Act {
    }

    /** Blanks the room screen, or shows it again. */
    record Blank(boolean blank) implements Act {
    }

    /** @param subject what the session is about from now on, at most 200 characters; empty for nothing */
    record SetSubject(String subject) implements Act {
        public SetSubject {
            subject = PlainText.line("the subject", subject, 200);
        }
    }

    /** Other words for a step that has not been opened yet. */
    record EditStep(int step, Question question) implements Act {
    }

    /** A step right after the current one. */
    record InsertStep(AgendaItem item) implements Act {
    }

    /** Leaves out a step that has not been opened. */
    record Skip(int step) implements Act {
    }

    /** Keeps a card back, or shows it again. */
    record KeepCard(RoundId round, CardId card, boolean kept) implements Act {
    }

    /**
     * Makes what somebody added to a question a part of it, for everybody at once (rules.md C6, C7). What is not to be
     * is kept back by {@link KeepCard}, and so is what is a part of it already.
     *
     * @param words what everybody reads; empty for what its author wrote
     */
    record AdmitProposal(int step, CardId card, String words) implements Act {
        public AdmitProposal {
            words = PlainText.line("what everybody reads", words, 400);
        }
    }

    /** Says that a question from the floor was answered in the room, or that it was not. @param question its id */
    record AnswerFloor(int step, String question, boolean answered) implements Act {
    }

    /** Asks at a step what this group will answer, too (rules.md C11); null to ask about nobody. */
    record AskGuess(int step, @Nullable PartnerId about) implements Act {
    }

    /** Shows the room where its groups differ most and agree most (rules.md C2), or no more. */
    record ShowContrasts(boolean shown) implements Act {
    }

    /**
     * Writes down a commitment at a step that asks for them.
     *
     * @param instead the one whose words these are from now on; null for a new one
     */
    record MakeCommitment(int step, Commitment commitment, @Nullable CommitmentId instead) implements Act {
    }

    record DropCommitment(CommitmentId commitment) implements Act {
    }

    /** Says that a commitment was agreed in the room, on behalf of who takes it on; or that it was not. */
    record AgreeCommitment(CommitmentId commitment, boolean agreed) implements Act {
    }

    /** Says that one of last time's commitments does not come back, or that it does. */
    record FinishCommitment(CommitmentId commitment, boolean finished) implements Act {
    }

    /** Lets in all who wait (rules.md B9). */
    record Admit() implements Act {
    }

    /** A private note at a step, at most 4,000 characters. */
    record Note(int step, String text) implements Act {
        public Note {
            text = PlainText.lines("your note", text, 4000);
        }
    }

    record End() implements Act {
    }

    /**
     * Takes back the last act of a facilitator within 20 seconds; an end, within ten minutes. A note stays as it is.
     *
     * @param act the command that it means, so that a second press does not take back what the first one did; null for
     *            whichever was the last
     */
    record Undo(@Nullable CommandId act) implements Act {
        public Undo() {
            this(null);
        }
    }
}
