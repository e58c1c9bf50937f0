package tandem.server.web;

import java.util.concurrent.Executors;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Jetty's threads. A connection of HTTP whose reply came from a thread of ours goes on there, which is looking whether
 * more has come, and never waits: Jetty would wake another thread for that (docs/decisions/0016).
 */
public final class Threads extends QueuedThreadPool {
    private static final int MOST = 40;
    private static final int LEAST = 4;

    public Threads() {
        super(MOST, LEAST);
        setName("jetty");
        setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    @Override
    public void execute(Runnable task) {
        if (task instanceof ConnectionMetaData) {
            task.run();
        } else {
            super.execute(task);
        }
    }
}
