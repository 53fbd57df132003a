package rufwerk.bench.machine;

/** Who computes while something is measured. */
public enum Part {
    /** What is measured, if it is a program of ours. */
    SERVICE("service"),
    POSTGRES("PostgreSQL"),
    KAFKA("Kafka"),
    /** Whoever sends the load: this program, or what it ran for that. */
    DRIVER("load");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
