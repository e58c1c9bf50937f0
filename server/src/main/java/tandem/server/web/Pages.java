package tandem.server.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.code;
import static j2html.TagCreator.document;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.script;
import static j2html.TagCreator.text;
import static j2html.TagCreator.title;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import j2html.tags.DomContent;
import j2html.tags.specialized.PTag;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tandem.server.Messages;

/** The few whole pages beside Vaadin's: plain forms around signing in, which need no script, and what went wrong. */
final class Pages {
    private Pages() {
    }

    /** For the one who has a link: the button uses it up. */
    static String firstTime(String token, String name, @Nullable String trouble) {
        return page(Messages.text("sign-in.first"), trouble,
                p(Messages.text("sign-in.first.why")),
                form().withMethod("post").withAction("/sign-in/" + token).with(
                        field("name", "sign-in.name", "text", name, "name"),
                        field("passphrase", "sign-in.new-passphrase", "password", "", "new-password"),
                        p(Messages.text("sign-in.passphrase.hint")).withId("hint").withClass("quiet"),
                        button(Messages.text("sign-in.first.button")).withType("submit")));
    }

    static String signIn(String name, @Nullable String trouble) {
        return page(Messages.text("sign-in"), trouble,
                form().withMethod("post").withAction("/sign-in").with(
                        field("name", "sign-in.name", "text", name, "username"),
                        field("passphrase", "sign-in.passphrase", "password", "", "current-password"),
                        button(Messages.text("sign-in.button")).withType("submit")),
                withCommand("sign-in.forgotten").withClass("quiet"),
                p(a(Messages.text("sign-in.lead")).withHref("/lead")));
    }

    static String usedUp() {
        return page(Messages.text("sign-in.used-up"), null, withCommand("sign-in.used-up.why"),
                p(a(Messages.text("sign-in.button")).withHref("/sign-in")));
    }

    /** For a phone that is to lead. */
    static String lead(@Nullable String trouble) {
        return page(Messages.text("lead"), trouble,
                p(Messages.text("lead.why")),
                form().withMethod("post").withAction("/lead").with(
                        label(Messages.text("lead.code")).withFor("code"),
                        input().withId("code").withName("code").withType("text").attr("inputmode", "numeric")
                                .attr("autocomplete", "one-time-code").attr("maxlength", 20).isRequired(),
                        button(Messages.text("lead.button")).withType("submit")));
    }

    /** What went wrong, in the words of the problem; while the database is away the page tries again by itself. */
    static String problem(Problem problem) {
        return problem.status() == 503
                ? page(Messages.text("away"), null, p(Messages.text("away.why")).attr("data-away", ""),
                        p(a(Messages.text("away.again")).withHref("")),
                        script().withSrc("/scripts/again.js").withType("module"))
                : page(problem.title(), null, p(problem.detail()),
                        p(a(Messages.text("to-first-page")).withHref("/facilitate")));
    }

    static MutableHttpResponse<byte[]> show(String page, int status) {
        return HttpResponse.<byte[]>status(status, "").body(page.getBytes(StandardCharsets.UTF_8))
                .contentType("text/html; charset=utf-8").header("Cache-Control", "no-store");
    }

    private static DomContent field(String name, String text, String type, String value, String autocomplete) {
        return j2html.TagCreator.div().withClass("field").with(
                label(Messages.text(text)).withFor(name),
                input().withId(name).withName(name).withType(type).withValue(value).attr("maxlength", 200)
                        .attr("autocomplete", autocomplete).isRequired());
    }

    /** A sentence in which the command stands whole, as it has to be typed. */
    private static PTag withCommand(String key) {
        var command = Messages.text("sign-in.command");
        var sentence = Messages.text(key, command);
        var at = sentence.indexOf(command);
        return p(text(sentence.substring(0, at)), code(command), text(sentence.substring(at + command.length())));
    }

    private static String page(String title, @Nullable String trouble, DomContent... content) {
        return document(html(
                head(meta().withCharset("utf-8"),
                        meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                        title(title + " – Tandem"),
                        link().withRel("icon").withHref("/icon.svg").withType("image/svg+xml"),
                        link().withRel("stylesheet").withHref("/styles/tokens.css"),
                        link().withRel("stylesheet").withHref("/styles/pages.css")),
                body(main(h1(title),
                        iff(trouble != null, p(trouble).withClass("trouble").attr("role", "alert")))
                        .with(content))
        ).withLang("en"));
    }
}
