package rufwerk.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import rufwerk.local.Json;
import rufwerk.local.PrivateFile;

/**
 * Made up once, kept with the data they protect: no secret of the suite has a default.
 *
 * @param masterKey the first there was; the key file has those of today
 */
public record Secrets(
        String masterKey,
        String operatorPassword,
        String switchKey,
        String carrierKey,
        String ordersToDocumentsToken,
        String numbersToDocumentsToken,
        String documentsToNumbersToken,
        String pushSecret,
        Map<String, String> databasePasswords) {
    public static final String OPERATOR = "operator";

    /** What was kept by a version that needed fewer is completed. */
    public Secrets {
        numbersToDocumentsToken = Objects.requireNonNullElseGet(numbersToDocumentsToken, Secrets::randomText);
        documentsToNumbersToken = Objects.requireNonNullElseGet(documentsToNumbersToken, Secrets::randomText);
        carrierKey = Objects.requireNonNullElseGet(carrierKey, Secrets::randomText);
    }

    static Secrets keptIn(Path file) {
        try {
            Secrets secrets = Files.exists(file) ? Json.read(Files.readString(file), Secrets.class) : generated();
            PrivateFile.write(file, Json.write(secrets));
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String databasePassword(Service service) {
        return Objects.requireNonNull(databasePasswords.get(service.shortName()));
    }

    private static Secrets generated() {
        var passwords =
                Arrays.stream(Service.values()).collect(Collectors.toMap(Service::shortName, service -> randomText()));
        String masterKey = Base64.getEncoder().encodeToString(randomBytes(32));
        return new Secrets(
                masterKey,
                randomText(),
                randomText(),
                randomText(),
                randomText(),
                randomText(),
                randomText(),
                randomText(),
                passwords);
    }

    private static String randomText() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(24));
    }

    private static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
