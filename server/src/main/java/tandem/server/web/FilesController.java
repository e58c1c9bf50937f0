package tandem.server.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tandem.partnership.Partnerships;
import tandem.question.QuestionSets;
import tandem.server.Messages;
import tandem.server.codec.Fields;
import tandem.server.codec.Json;
import tandem.server.exchange.FileFormat;
import tandem.server.exchange.FileKind;
import tandem.server.exchange.FileSchema;
import tandem.server.exchange.TandemFile;
import tandem.ui.access.Exchange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Question sets and partnerships as files, to take along and to bring in (docs/files.md). */
@Controller("/api/v1")
final class FilesController {
    private final ApiToken token;
    private final Readers readers;
    private final QuestionSets questionSets;
    private final Partnerships partnerships;
    private final Exchange exchange;

    FilesController(ApiToken token, Readers readers, QuestionSets questionSets, Partnerships partnerships,
                    Exchange exchange) {
        this.token = token;
        this.readers = readers;
        this.questionSets = questionSets;
        this.partnerships = partnerships;
        this.exchange = exchange;
    }

    @Get("/question-sets/{id}")
    HttpResponse<byte[]> questionSet(String id, @QueryValue(defaultValue = "yaml") String format,
                                     HttpRequest<?> request) {
        readers.check(request);
        return file(FileKind.QUESTION_SET, questionSets.all(), set -> set.id().value(), id, format);
    }

    @Get("/partnerships/{id}")
    HttpResponse<byte[]> partnership(String id, @QueryValue(defaultValue = "yaml") String format,
                                     HttpRequest<?> request) {
        readers.check(request);
        return file(FileKind.PARTNERSHIP, partnerships.all(), one -> one.id().value(), id, format);
    }

    /** The content type does not matter: YAML is read, and JSON is YAML. */
    @Post("/question-sets/import")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> bringInQuestionSet(@Body byte[] file, HttpRequest<?> request) {
        token.check(request);
        return answer(exchange.questionSet(file), "/api/v1/question-sets/");
    }

    /** The content type does not matter: YAML is read, and JSON is YAML. */
    @Post("/partnerships/import")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> bringInPartnership(@Body byte[] file, HttpRequest<?> request) {
        token.check(request);
        return answer(exchange.partnership(file), "/api/v1/partnerships/");
    }

    @Get("/schema/question-set.json")
    @Produces(FileSchema.MEDIA_TYPE)
    HttpResponse<byte[]> questionSetSchema() {
        return schema(FileSchema.questionSet());
    }

    @Get("/schema/partnership.json")
    @Produces(FileSchema.MEDIA_TYPE)
    HttpResponse<byte[]> partnershipSchema() {
        return schema(FileSchema.partnership());
    }

    private static HttpResponse<byte[]> schema(ObjectNode schema) {
        return HttpResponse.ok(Json.bytes(schema));
    }

    private static <T> HttpResponse<byte[]> file(FileKind<T> kind, List<T> all, Function<T, String> id, String wanted,
                                                 String name) {
        var format = FileFormat.of(name);
        if (format.isEmpty()) {
            return Problem.of("unknown-file-format", 400).response();
        }
        return all.stream().filter(one -> id.apply(one).equals(wanted)).findFirst()
                .<HttpResponse<byte[]>>map(one -> HttpResponse.ok(TandemFile.write(kind, one, format.get()))
                        .header("Content-Type", format.get().mediaType()).header("Cache-Control", "no-store")
                        .header("Content-Disposition",
                                "attachment; filename=\"" + TandemFile.name(kind, one, format.get()) + "\""))
                .orElseGet(() -> Problem.of("not-found", 404).response());
    }

    private static HttpResponse<byte[]> answer(Exchange.Brought brought, String address) {
        return switch (brought) {
            case Exchange.Kept kept -> HttpResponse.created(Json.bytes(Json.object().put("id", kept.id())
                            .put("inFile", kept.inFile()).put("name", kept.name())
                            .put("says", Messages.text(kept.isBeside() ? "file.kept-beside" : "file.kept", kept.name(),
                                    kept.inFile(), kept.id()))), URI.create(address + kept.id()))
                    .contentType(MediaType.APPLICATION_JSON).header("Cache-Control", "no-store");
            case Exchange.Refused refused -> refusal(refused).response();
        };
    }

    private static Problem refusal(Exchange.Refused refused) {
        Map<String, JsonNode> line = refused.line() == 0 ? Map.of()
                : Map.of("line", Json.object().numberNode(refused.line()));
        return new Problem("file-" + Fields.word(refused.why()), refused.why() == Exchange.Why.TOO_LARGE ? 413 : 400,
                Messages.text("problem.file"), refused.reason(), line);
    }
}
