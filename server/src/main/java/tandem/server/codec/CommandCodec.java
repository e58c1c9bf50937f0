package tandem.server.codec;

import java.time.Duration;
import tandem.partnership.CommitmentId;
import tandem.question.AgendaItem;
import tandem.question.CardId;
import tandem.session.CommandId;
import tandem.session.RoundId;
import tandem.session.SessionCommand;
import tandem.session.SessionCommand.Act;
import tandem.session.Step;
import tandem.words.Malformed;
import tandem.words.Reason;

/** Facilitators' commands as JSON. */
public final class CommandCodec {
    private CommandCodec() {
    }

    /** @throws Malformed when it is none; step and round may be left out in the lobby, the state everywhere */
    public static SessionCommand.Lead decode(Fields in) {
        var id = new CommandId(in.uuid("id"));
        var meant = new RoundId(in.number("step", 0), in.number("round", 0));
        var state = in.textOrNull("state");
        var seen = state == null ? null : state(state);
        var act = act(in.text("type"), meant, in);
        in.end();
        return new SessionCommand.Lead(id, meant, seen, act);
    }

    private static Step.State state(String name) {
        return switch (name) {
            case "showing" -> Step.State.SHOWING;
            case "open" -> Step.State.OPEN;
            case "closed" -> Step.State.CLOSED;
            case "revealed" -> Step.State.REVEALED;
            default -> throw new Malformed(Reason.WRONG_TYPE, "state", "showing, open, closed or revealed");
        };
    }

    private static Act act(String type, RoundId meant, Fields in) {
        return switch (type) {
            case "next" -> new SessionCommand.Next();
            case "back" -> new SessionCommand.Back();
            case "go-to", "show" -> new SessionCommand.GoTo(in.number("to", meant.step()));
            case "open" -> new SessionCommand.Open();
            case "close" -> new SessionCommand.Close();
            case "reveal" -> new SessionCommand.Reveal();
            case "hide" -> new SessionCommand.Hide();
            case "tell" -> new SessionCommand.Tell();
            case "set-timer" -> new SessionCommand.SetTimer(seconds(in));
            case "extend-timer" -> new SessionCommand.ExtendTimer(seconds(in));
            case "pause-timer" -> new SessionCommand.PauseTimer();
            case "resume-timer" -> new SessionCommand.ResumeTimer();
            case "stop-timer" -> new SessionCommand.StopTimer();
            case "blank" -> new SessionCommand.Blank(true);
            case "unblank" -> new SessionCommand.Blank(false);
            case "set-subject" -> new SessionCommand.SetSubject(in.text("subject", ""));
            case "edit-step" ->
                    new SessionCommand.EditStep(meant.step(), QuestionCodec.question(in.object("question")));
            case "insert-step" -> new SessionCommand.InsertStep(item(in));
            case "skip" -> new SessionCommand.Skip(meant.step());
            case "hide-card" -> new SessionCommand.KeepCard(meant, new CardId(in.text("card")), true);
            case "show-card" -> new SessionCommand.KeepCard(meant, new CardId(in.text("card")), false);
            case "admit-proposal" -> new SessionCommand.AdmitProposal(meant.step(), new CardId(in.text("card")),
                    in.text("words", ""));
            case "answer-floor" -> new SessionCommand.AnswerFloor(meant.step(), in.text("asked"),
                    in.flag("answered", true));
            case "ask-guess" -> new SessionCommand.AskGuess(meant.step(), EventCodec.partner("about", in));
            case "show-contrasts" -> new SessionCommand.ShowContrasts(in.flag("shown", true));
            case "admit" -> new SessionCommand.Admit();
            case "commit" -> new SessionCommand.MakeCommitment(meant.step(), CommitmentCodec.read(in),
                    in.has("instead") ? new CommitmentId(in.text("instead")) : null);
            case "drop-commitment" -> new SessionCommand.DropCommitment(EventCodec.commitment(in));
            case "agree-commitment" -> new SessionCommand.AgreeCommitment(EventCodec.commitment(in),
                    in.flag("agreed", true));
            case "finish-commitment" -> new SessionCommand.FinishCommitment(EventCodec.commitment(in),
                    in.flag("finished", true));
            case "note" -> new SessionCommand.Note(meant.step(), in.text("text"));
            case "end" -> new SessionCommand.End();
            case "undo" -> new SessionCommand.Undo(in.has("act") ? new CommandId(in.uuid("act")) : null);
            default -> throw new Malformed(Reason.WRONG_TYPE, "type", "one of the commands that are known");
        };
    }

    private static AgendaItem item(Fields in) {
        var fields = in.object("item");
        var item = QuestionCodec.item(fields);
        fields.end();
        return item;
    }

    private static Duration seconds(Fields in) {
        var seconds = in.number("seconds");
        if (seconds < 1 || seconds > 4 * 3600) {
            throw new Malformed(Reason.NOT_BETWEEN, "the seconds", 1, 4 * 3600);
        }
        return Duration.ofSeconds(seconds);
    }
}
