package rufwerk.kit.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredEnvironmentTest {
    private static final RequiredEnvironment REQUIRED = RequiredEnvironment.of("some-service")
            .with("DOCUMENTS_URL")
            .withTokens("SWITCH_KEY")
            .withToken("ORDERS_TO_DOCUMENTS_TOKEN")
            .whenSet("S3_BUCKET", "S3_ENDPOINT")
            .whenSetWithSecret("S3_BUCKET", "S3_SECRET_KEY");
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String ANOTHER_KEY = "AQECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String HASH = "pbkdf2-sha256:120000:c2FsdHNhbHRzYWx0c2FsdA==:aGFzaGhhc2hoYXNoaGFzaA==";

    private final Map<String, String> environment = new HashMap<>(Map.ofEntries(
            entry("DATABASE_NAME", "some"),
            entry("DATABASE_USER", "some_user"),
            entry("DATABASE_PASSWORD", "kD93-lW"),
            entry("KAFKA_BOOTSTRAP_SERVERS", "kafka:9092"),
            entry("MASTER_KEY", KEY),
            entry("DOCUMENTS_URL", "http://documents"),
            entry("SWITCH_KEY", "switch-key-with-24-or-more"),
            entry("ORDERS_TO_DOCUMENTS_TOKEN", "documents-token-with-24-or-more")));

    @Test
    void isCompleteWithWhatEveryServiceNeedsAndItsOwn() {
        assertThat(flaws()).isEmpty();
    }

    @Test
    void namesAllThatIsMissingAtOnce() {
        environment.clear();
        environment.put("DOCUMENTS_URL", " ");
        assertThat(flaws())
                .containsExactly(
                        "DATABASE_NAME is missing",
                        "DATABASE_USER is missing",
                        "DATABASE_PASSWORD is missing",
                        "KAFKA_BOOTSTRAP_SERVERS is missing",
                        "DOCUMENTS_URL is missing",
                        "SWITCH_KEY is missing",
                        "ORDERS_TO_DOCUMENTS_TOKEN is missing",
                        "MASTER_KEY is missing (or MASTER_KEY_FILE, the path of a file with one key per line)");
    }

    @Test
    void namesWhatIsMissingForSomethingThatIsWanted() {
        environment.put("S3_BUCKET", "kyc");
        assertThat(flaws())
                .containsExactly(
                        "S3_ENDPOINT is missing, but S3_BUCKET is set",
                        "S3_SECRET_KEY is missing, but S3_BUCKET is set");

        environment.put("S3_ENDPOINT", "https://s3.example");
        environment.put("S3_SECRET_KEY", "changeme");
        assertThat(flaws()).containsExactly("S3_SECRET_KEY is a default that everybody knows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"changeme", "Change-Me", "<changeme>", "secret", "PassWord", "postgres", "aaaaaaaa"})
    void refusesAPasswordThatEverybodyTriesFirst(String password) {
        environment.put("DATABASE_PASSWORD", password);
        assertThat(flaws())
                .singleElement()
                .asString()
                .startsWith("DATABASE_PASSWORD is ")
                .doesNotContain(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"some", "some_user"})
    void refusesAPasswordThatIsAName(String password) {
        environment.put("DATABASE_PASSWORD", password);
        assertThat(flaws()).containsExactly("DATABASE_PASSWORD is the name of the user or of the database");
    }

    @Test
    void takesTwoTokensOfAMachineAndOneOfItsOwn() {
        environment.put("SWITCH_KEY", "old-switch-key-of-the-switch, new-switch-key-of-the-switch");
        assertThat(flaws()).isEmpty();
        environment.put(
                "SWITCH_KEY", "old-switch-key-of-the-switch,new-switch-key-of-the-switch,third-key-of-the-switch");
        assertThat(flaws()).containsExactly("SWITCH_KEY has more than 2 tokens");
        environment.put("SWITCH_KEY", "old-switch-key-of-the-switch,");
        assertThat(flaws()).containsExactly("SWITCH_KEY is shorter than 24 characters");
        environment.put("SWITCH_KEY", "old-switch-key-of-the-switch,short");
        assertThat(flaws()).containsExactly("SWITCH_KEY is shorter than 24 characters");
        environment.put("SWITCH_KEY", "x".repeat(30));
        assertThat(flaws()).containsExactly("SWITCH_KEY is one character, over and over");
        environment.put("SWITCH_KEY", "a-single-switch-key-of-this-switch");
        environment.put("ORDERS_TO_DOCUMENTS_TOKEN", "one-token-of-24-characters,another-token-of-24-characters");
        assertThat(flaws()).containsExactly("ORDERS_TO_DOCUMENTS_TOKEN has more than 1 token");
    }

    @Test
    void refusesOneSecretForTwoDoors() {
        environment.put("ORDERS_TO_DOCUMENTS_TOKEN", "switch-key-with-24-or-more");
        assertThat(flaws()).containsExactly("ORDERS_TO_DOCUMENTS_TOKEN and SWITCH_KEY have the same value");

        environment.put("SWITCH_KEY", "another-key-of-24-characters,switch-key-with-24-or-more");
        environment.put("DATABASE_PASSWORD", "another-key-of-24-characters");
        assertThat(flaws())
                .containsExactly(
                        "DATABASE_PASSWORD and SWITCH_KEY have the same value",
                        "ORDERS_TO_DOCUMENTS_TOKEN and SWITCH_KEY have the same value");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= | MASTER_KEY is one byte, over and over
            AAECAwQFBgcICQoLDA0ODw==                     | MASTER_KEY is not the base64 of 32 bytes
            changeme!                                    | MASTER_KEY is no base64
            """)
    void refusesAMasterKeyThatIsNone(String key, String flaw) {
        environment.put("MASTER_KEY", key);
        assertThat(flaws()).containsExactly(flaw);
        environment.put("MASTER_KEY", KEY + "," + key);
        assertThat(flaws()).containsExactly(flaw);
        environment.put("MASTER_KEY", KEY + "," + ANOTHER_KEY);
        assertThat(flaws()).isEmpty();
    }

    @Test
    void readsMasterKeysFromAFileToo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), KEY + "\n" + ANOTHER_KEY + "\n\n");
        environment.put("MASTER_KEY_FILE", file.toString());
        assertThat(flaws()).containsExactly("MASTER_KEY and MASTER_KEY_FILE are both set, one of them is enough");

        environment.remove("MASTER_KEY");
        assertThat(flaws()).isEmpty();
        Files.writeString(file, KEY + "\nchangeme!\n");
        assertThat(flaws()).containsExactly("MASTER_KEY_FILE is no base64");
        Files.writeString(file, "\n");
        assertThat(flaws()).containsExactly("MASTER_KEY_FILE leads to a file without keys");
        Files.delete(file);
        assertThat(flaws()).containsExactly("MASTER_KEY_FILE leads to no file that can be read");
    }

    @Test
    void wantsABootstrapOperatorCompleteOrNotAtAll() {
        environment.put("OPERATOR_USERNAME", "operator");
        String incomplete = "OPERATOR_USERNAME and OPERATOR_PASSWORD_HASH only work together, one of them is missing";
        assertThat(flaws()).containsExactly(incomplete);
        environment.put("OPERATOR_PASSWORD_HASH", HASH);
        assertThat(flaws()).isEmpty();
        environment.put("OPERATOR_PASSWORD_HASH", HASH.replace("120000", "99999"));
        assertThat(flaws()).singleElement().asString().startsWith("OPERATOR_PASSWORD_HASH has not the form");
        environment.put("OPERATOR_PASSWORD_HASH", "plain");
        assertThat(flaws()).singleElement().asString().doesNotContain("plain");
        environment.remove("OPERATOR_USERNAME");
        environment.put("OPERATOR_PASSWORD_HASH", HASH);
        assertThat(flaws()).containsExactly(incomplete);
    }

    @Test
    void wantsAnIdentityProviderCompleteOrNotAtAll() {
        environment.put("OIDC_ISSUER", "https://id.example/realms/rufwerk");
        assertThat(flaws())
                .containsExactly(
                        "OIDC_CLIENT_ID is missing, but OIDC_ISSUER is set",
                        "OIDC_CLIENT_SECRET is missing, but OIDC_ISSUER is set");
        connect("https://id.example/realms/rufwerk", "a-client-secret-of-32-characters-at-least");
        assertThat(flaws()).isEmpty();
        environment.remove("OIDC_ISSUER");
        assertThat(flaws())
                .containsExactly(
                        "OIDC_CLIENT_ID is set, but OIDC_ISSUER is missing",
                        "OIDC_CLIENT_SECRET is set, but OIDC_ISSUER is missing");
        connect("https://id.example", "a-short-secret");
        assertThat(flaws()).containsExactly("OIDC_CLIENT_SECRET is shorter than 32 characters");
    }

    @ParameterizedTest
    @CsvSource({
        "https://id.example/, true",
        "http://localhost:8080/realms/rufwerk, true",
        "http://127.0.0.1:8080, true",
        "http://[::1]:8080, true",
        "http://id.example, false",
        "http://127.0.0.1.example, false",
        "ftp://localhost, false",
        "id.example, false",
        "https:id.example, false",
        "https://, false",
        "'https://id example', false"
    })
    void asksForHttpsBeyondThisMachine(String issuer, boolean safe) {
        connect(issuer, "a-client-secret-of-32-characters-at-least");
        assertThat(flaws().isEmpty()).isEqualTo(safe);
    }

    @Test
    void putsItAllIntoOneMessage() {
        assertThat(StartUp.message("some-service", List.of("A is missing", "B is short"))
                        .lines())
                .containsExactly(
                        "some-service does not start, its environment is not right (see Configuration in the README):",
                        "  A is missing",
                        "  B is short");
    }

    private void connect(String issuer, String secret) {
        environment.put("OIDC_ISSUER", issuer);
        environment.put("OIDC_CLIENT_ID", "rufwerk");
        environment.put("OIDC_CLIENT_SECRET", secret);
    }

    private List<String> flaws() {
        return REQUIRED.flaws(environment);
    }
}
