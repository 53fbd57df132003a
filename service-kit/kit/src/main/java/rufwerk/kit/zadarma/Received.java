package rufwerk.kit.zadarma;

import org.jspecify.annotations.Nullable;

/** What a request carries, whatever the transport. */
record Received(EncodedParameters parameters, @Nullable UploadedFile file) {
    static final Received NOTHING = new Received(EncodedParameters.NONE, null);

    static Received pairs(String encoded) {
        return new Received(EncodedParameters.parse(encoded), null);
    }
}
