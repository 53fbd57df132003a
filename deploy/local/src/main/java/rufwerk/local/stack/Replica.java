package rufwerk.local.stack;

/** One more process of a service, on the same database and topics. */
public final class Replica implements AutoCloseable {
    private final RunningService running;
    private final String url;

    Replica(RunningService running, String url) {
        this.running = running;
        this.url = url;
    }

    public String url() {
        return url;
    }

    /** As a crash would: SIGKILL. */
    public void kill() {
        running.process().kill();
    }

    @Override
    public void close() {
        running.process().close();
    }
}
