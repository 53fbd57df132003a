package rufwerk.documents.audit;

/**
 * Where the chain ends. Whoever notes it down can prove later that nothing before it has changed.
 *
 * @param position of the last line; the first has 1
 * @param hash SHA-256 in hex over the last line and all before it
 */
public record End(long position, String hash) {

    /** Before the first line. */
    public static final End START = new End(0, "0".repeat(64));
}
