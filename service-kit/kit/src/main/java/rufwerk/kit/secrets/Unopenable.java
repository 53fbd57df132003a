package rufwerk.kit.secrets;

import io.quarkus.logging.Log;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reports values that open under no known key: each once, and not without end. */
public final class Unopenable {
    private static final int MOST = 100;

    private final String store;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    public Unopenable(String store) {
        this.store = store;
    }

    /** {@code id} finds the value in its store. */
    public void report(String id) {
        if (reported.size() < MOST && reported.add(id)) {
            Log.errorf("Cannot seal %s of %s again: no known master key opens it, or it was changed", id, store);
        }
    }
}
