package rufwerk.orders.accounts;

import java.util.UUID;

/** A new credential in the only moment in which its secret part can be seen. */
public sealed interface Issued {
    UUID id();

    /** For seven, durchwahl and our own APIs. */
    record ApiKey(UUID id, String key) implements Issued {}

    /** Clients refuse user keys that are not 20 hex digits and secrets that are not 20 characters. */
    record Zadarma(UUID id, String userKey, String secret) implements Issued {}

    /** A UUID. */
    record Tenios(UUID id, String accessKey) implements Issued {}

    /** 64 hex digits. Clients take them as text, not as the bytes they could stand for. */
    record SevenSigning(UUID id, String secret) implements Issued {}
}
