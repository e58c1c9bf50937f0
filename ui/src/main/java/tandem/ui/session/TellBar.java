package tandem.ui.session;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import tandem.session.SessionCommand;
import tandem.session.Step;
import tandem.ui.picture.WhatFollows;

/** What follows from a result: the facilitator reads it beforehand, and tells the room by a tap of its own. */
final class TellBar extends Div {
    private final Paragraph lead = new Paragraph();
    private final Paragraph said = new Paragraph();
    private final Control tell;

    TellBar(Leading leading) {
        tell = new Control(SessionWords.text("tell"), "w", press ->
                leading.act(new SessionCommand.Tell(), press.meant()));
        lead.setClassName("quiet");
        said.setClassName("tell-said");
        setClassName("tell-bar");
        add(lead, said, tell);
    }

    void show(Sight sight) {
        var view = sight.view();
        var sentence = view.step().flatMap(step -> view.result().flatMap(result ->
                WhatFollows.sentence(step.question(), result, view.k())));
        var told = view.stepView().filter(step -> step.told()).isPresent();
        setVisible(sight.live() && sentence.isPresent());
        said.setText(sentence.orElse(""));
        lead.setText(SessionWords.text(told ? "tell.told" : sight.stepIs(Step.State.REVEALED) ? "tell.will"
                : "tell.reveal-first"));
        tell.setVisible(!told);
        tell.setEnabled(sight.stepIs(Step.State.REVEALED));
        tell.meantFor(sight.meant());
    }
}
