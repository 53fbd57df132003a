package rufwerk.kit.events;

import org.jspecify.annotations.Nullable;

/** A record that will be as unreadable at the next try; it is parked at once. */
class UnreadableEvent extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
