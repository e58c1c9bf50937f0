package tandem.server.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stands in for the API's controllers where it is the runtime around them that is tested. */
@Controller("/api/sample")
class SampleController {
    /** What those wait for who ask for {@code /waits}. */
    static final CountDownLatch GO = new CountDownLatch(1);

    @Post(consumes = "application/json", produces = "application/json")
    byte[] echo(@Body byte[] body) {
        return body;
    }

    @Get(value = "/thread", produces = "text/plain")
    String thread() {
        return String.valueOf(Thread.currentThread().isVirtual());
    }

    @Get(value = "/waits", produces = "text/plain")
    String waits() throws InterruptedException {
        return String.valueOf(GO.await(20, TimeUnit.SECONDS));
    }

    @Get(value = "/sender", produces = "text/plain")
    String sender(HttpRequest<?> request) {
        return request.getRemoteAddress().getHostString() + " " + request.getHeaders().get("X-Forwarded-For");
    }

    @Get(value = "/fails", produces = "text/plain")
    String fails() {
        throw new IllegalStateException("an inner word");
    }
}
