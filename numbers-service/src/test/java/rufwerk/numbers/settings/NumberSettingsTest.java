package rufwerk.numbers.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.numbers.inventory.PhoneNumber;

class NumberSettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "test", "Büro Köln", "Straße 1 – Empfang", "中文", "a'b\"c<d>&"})
    void takeAnyNameOnOneLine(String name) {
        assertThat(NumberName.parse(name)).contains(new NumberName(name));
    }

    @Test
    void takeNamesOfAHundredCharactersHoweverManyBytesTheseAre() {
        assertThat(NumberName.parse("😀".repeat(100))).isPresent();
        assertThat(NumberName.parse("a".repeat(101))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nSubject: b", "a\u0000b", "a\u2028b", "a\ud800"})
    void refuseNamesThatAreMoreThanAName(String name) {
        assertThat(NumberName.parse(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"00001", "123456-100", "1234567890@myserver.com", "a.b+c@10.0.0.1:5060", "sip:a@b", "x@h-1.de"})
    void takeALoginOrAUri(String target) {
        assertThat(SipTarget.parse(target)).contains(new SipTarget(target.replace("sip:", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a@",
                "@b",
                "a@b@c",
                "a@b;transport=tcp",
                "a@b\r\nX: y",
                "a@-b",
                "a@b:123456",
                "a@b?x=y"
            })
    void refuseWhatASwitchCouldMisread(String target) {
        assertThat(SipTarget.parse(target)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sms@example.com", "j.doe+x@mail.example.co.uk", "müller@example.de", "a@xn--mller-kva.de"})
    void takeMailboxes(String address) {
        assertThat(EmailAddress.parse(address)).contains(new EmailAddress(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@",
                "@b.de",
                "a@b",
                "a@b.de,c@d.de",
                "a@b.de\r\nBcc: c@d.de",
                "A <a@b.de>",
                "a@b.de;",
                "a b@c.de"
            })
    void refuseWhatWouldBreakAMail(String address) {
        assertThat(EmailAddress.parse(address)).isEmpty();
    }

    @Test
    void forwardToEachDestinationOnceAndToTenAtMost() {
        var number = new PhoneNumber("4915123456789");

        assertThat(SmsForwarding.NONE.withNumbers(List.of(number, number)).numbers())
                .containsExactly(number);
        var eleven = IntStream.range(0, 11)
                .mapToObj(i -> new EmailAddress("a" + i + "@example.com"))
                .toList();
        assertThatThrownBy(() -> SmsForwarding.NONE.withAddresses(eleven)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void allowOneToAHundredChannels(int channels) {
        assertThatThrownBy(() -> NumberSettings.initial(true, 0).withChannels(channels))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
