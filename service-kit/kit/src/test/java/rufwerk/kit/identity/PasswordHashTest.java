package rufwerk.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.kit.testing.OperatorPassword;

class PasswordHashTest {

    @Test
    void knowsItsPasswordAndNoOther() {
        PasswordHash hash = PasswordHash.parse(OperatorPassword.hash("correct horse"));

        assertThat(hash.isOf("correct horse".toCharArray())).isTrue();
        assertThat(hash.isOf("correct horse ".toCharArray())).isFalse();
        assertThat(hash.isOf("".toCharArray())).isFalse();
    }

    @Test
    void saysWhichFormItNeeds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PasswordHash.parse("a plain password"))
                .withMessageContaining("pbkdf2-sha256");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pbkdf2-sha256:99999:c2FsdHNhbHRzYWx0c2FsdA==:aGFzaGhhc2hoYXNoaGFzaA==",
                "pbkdf2-sha256:100000:c2FsdA==:aGFzaGhhc2hoYXNoaGFzaA==",
                "pbkdf2-sha256:100000:c2FsdHNhbHRzYWx0c2FsdA==:aGFzaA==",
                "pbkdf2-sha256:100000:!:aGFzaGhhc2hoYXNoaGFzaA==",
                "pbkdf2-sha256:-100000:c2FsdHNhbHRzYWx0c2FsdA==:aGFzaGhhc2hoYXNoaGFzaA==",
                "pbkdf2-sha256:9999999999:c2FsdHNhbHRzYWx0c2FsdA==:aGFzaGhhc2hoYXNoaGFzaA==",
                "md5:100000:c2FsdHNhbHRzYWx0c2FsdA==:aGFzaGhhc2hoYXNoaGFzaA=="
            })
    void isUsableOnlyWhenSlowAndComplete(String text) {
        assertThat(PasswordHash.isUsable(text)).isFalse();
        assertThat(PasswordHash.isUsable("pbkdf2-sha256:100000:c2FsdHNhbHRzYWx0c2FsdA==:aGFzaGhhc2hoYXNoaGFzaA=="))
                .isTrue();
    }
}
