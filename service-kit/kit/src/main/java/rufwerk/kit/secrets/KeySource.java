package rufwerk.kit.secrets;

/** Knows the master keys. */
@FunctionalInterface
public interface KeySource {

    KeyRing ring();

    /** The ring after another look where it comes from, for somebody who misses a key in {@link #ring()}. */
    default KeyRing lookAgain() {
        return ring();
    }
}
