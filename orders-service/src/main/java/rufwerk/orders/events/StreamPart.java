package rufwerk.orders.events;

/** What a reader who follows the log is told. */
public sealed interface StreamPart {

    record Happened(LoggedEvent event) implements StreamPart {}

    /** Nothing happened up to here. */
    record Alive(LogPosition position) implements StreamPart {}

    /** The last part; whoever wants to go on asks again. */
    record Ended(Reason reason) implements StreamPart {}

    /** Why a stream has ended. */
    enum Reason {
        KEY_CLOSED,
        RESTARTING,
        UNAVAILABLE
    }
}
