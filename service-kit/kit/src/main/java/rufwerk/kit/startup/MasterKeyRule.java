package rufwerk.kit.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import rufwerk.kit.secrets.KeyRing;

/** Master keys come from exactly one place, and each is base64 of 32 bytes that somebody rolled the dice for. */
record MasterKeyRule() implements Rule {
    static final String KEY = "MASTER_KEY";
    private static final String FILE = "MASTER_KEY_FILE";
    private static final int KEY_BYTES = 32;

    @Override
    public Stream<String> flaws(Environment environment) {
        boolean key = environment.has(KEY);
        boolean file = environment.has(FILE);
        if (key && file) {
            return Stream.of(KEY + " and " + FILE + " are both set, one of them is enough");
        }
        if (file) {
            return environment.value(FILE).stream().flatMap(MasterKeyRule::flawsOfFile);
        }
        return key
                ? flawsOf(KEY, environment.values(KEY))
                : Stream.of(KEY + " is missing (or " + FILE + ", the path of a file with one key per line)");
    }

    private static Stream<String> flawsOfFile(String path) {
        try {
            List<String> keys = KeyRing.keysIn(Files.readString(Path.of(path)));
            return keys.isEmpty() ? Stream.of(FILE + " leads to a file without keys") : flawsOf(FILE, keys);
        } catch (IOException | InvalidPathException e) {
            return Stream.of(FILE + " leads to no file that can be read");
        }
    }

    private static Stream<String> flawsOf(String variable, List<String> keys) {
        return keys.stream().flatMap(key -> flawsOf(variable, key)).distinct();
    }

    private static Stream<String> flawsOf(String variable, String key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException e) {
            return Stream.of(variable + " is no base64");
        }
        if (bytes.length != KEY_BYTES) {
            return Stream.of("%s is not the base64 of %d bytes".formatted(variable, KEY_BYTES));
        }
        byte[] repeated = new byte[KEY_BYTES];
        Arrays.fill(repeated, bytes[0]);
        return Arrays.equals(bytes, repeated) ? Stream.of(variable + " is one byte, over and over") : Stream.empty();
    }
}
