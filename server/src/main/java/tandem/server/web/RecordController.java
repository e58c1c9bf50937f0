package tandem.server.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import jakarta.annotation.PreDestroy;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tandem.live.EventStore;
import tandem.record.SessionRecord;
import tandem.server.export.RecordExport;
import tandem.session.SessionId;

/** The record of a session as a file, for the token's holder and for browsers that are signed in. */
@Controller("/api/v1/sessions/{id}/record")
final class RecordController {
    private static final int THREADS = 2;

    private final EventStore store;
    private final Readers readers;
    // apart from the threads that serve phones: a long record must not keep an answer waiting
    private final ExecutorService threads =
            Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().daemon().name("records-", 1).factory());

    RecordController(EventStore store, Readers readers) {
        this.store = store;
        this.readers = readers;
    }

    @Get
    HttpResponse<byte[]> record(UUID id, @QueryValue(defaultValue = "") String format, HttpRequest<?> request) {
        readers.check(request);
        return RecordExport.of(format).map(export -> file(new SessionId(id), export))
                .orElseGet(() -> Problem.of("unknown-format", 400).response());
    }

    private HttpResponse<byte[]> file(SessionId id, RecordExport export) {
        try {
            return CompletableFuture.supplyAsync(() -> written(id, export), threads).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private HttpResponse<byte[]> written(SessionId id, RecordExport export) {
        // thrown, not made here: an answer's headers are the request's own thread's to set
        var record = SessionRecord.of(id, store.log(id, 0))
                .orElseThrow(() -> new ProblemException(Problem.of("not-found", 404)));
        return HttpResponse.ok(export.bytes(record))
                .header("Content-Type", export.mediaType()).header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"" + export.fileName(record) + "\"");
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
