package rufwerk.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
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
}
