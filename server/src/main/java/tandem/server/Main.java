package tandem.server;

import io.micronaut.runtime.Micronaut;

/** What {@code bin/run} starts. */
public final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        Micronaut.build(args).mainClass(Main.class).start();
    }
}
