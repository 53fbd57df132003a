package rufwerk.kit.zadarma;

/** What a request carries, whatever the transport. */
record Received(EncodedParameters parameters) {
    static final Received NOTHING = new Received(EncodedParameters.NONE);

    static Received pairs(String encoded) {
        return new Received(EncodedParameters.parse(encoded));
    }
}
