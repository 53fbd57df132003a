package rufwerk.local.demo;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A W3C trace that starts with us; every service logs its id. */
public record Trace(String id, String parent) {
    public static Trace begin() {
        String id = randomHex(16);
        // The last two digits say that nobody collects spans here; the id is passed on and logged all the same.
        return new Trace(id, "00-%s-%s-00".formatted(id, randomHex(8)));
    }

    private static String randomHex(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
