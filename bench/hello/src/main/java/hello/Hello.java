package hello;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.runtime.Micronaut;

/** As little as Micronaut can serve: what bin/bench H compares Tandem's start with. */
@Controller
final class Hello {
    public static void main(String[] args) {
        Micronaut.run(Hello.class, args);
    }

    @Get("/hello")
    String hello() {
        return "hello";
    }
}
