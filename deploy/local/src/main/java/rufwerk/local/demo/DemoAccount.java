package rufwerk.local.demo;

/** A customer with one key for each way of speaking to the suite. */
public record DemoAccount(String id, String key, Zadarma zadarma, Tenios tenios) {
    public record Zadarma(String userKey, String secret) {}

    public record Tenios(String accessKey) {}
}
