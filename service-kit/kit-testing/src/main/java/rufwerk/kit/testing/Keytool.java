package rufwerk.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keys and certificates for servers and clients of tests, made with the JDK's own tool. */
public final class Keytool {
    public static final String PASSWORD = "password-of-the-tests";

    private Keytool() {}

    /** The arguments as {@code keytool} knows them, on a key store (PKCS #12) that is made when it is missing. */
    public static void run(Path keyStore, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        boolean copies = command.contains("-importkeystore");
        command.addAll(List.of(copies ? "-destkeystore" : "-keystore", keyStore.toString()));
        command.addAll(List.of(copies ? "-deststorepass" : "-storepass", PASSWORD));
        try {
            Process keytool =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("%s: %s".formatted(command, said));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
