package rufwerk.numbers.seven.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.settings.EmailAddress;
import rufwerk.numbers.settings.NumberName;
import rufwerk.numbers.settings.NumberSettings;
import rufwerk.numbers.settings.SmsForwarding;

/**
 * {@code PATCH /api/numbers/active/{number}}, as JSON or as a form. What is null was not sent and stays as it is, as the
 * PHP client cannot send an empty list; an empty list switches forwarding off ({@code wire/seven.md} §3).
 *
 * @param smsForward numbers; a list, or several in one text with commas
 * @param emailForward mailboxes, likewise
 * @param slackForward not offered, so it has to be empty
 */
record ChangeRequest(
        @Nullable String friendlyName,

        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<@Nullable String> smsForward,

        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<@Nullable String> emailForward,

        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<@Nullable String> slackForward) {

    static final ChangeRequest NOTHING = new ChangeRequest(null, null, null, null);

    static ChangeRequest of(MultivaluedMap<String, String> form) {
        return new ChangeRequest(
                form.getFirst("friendly_name"),
                FormList.of(form, "sms_forward"),
                FormList.of(form, "email_forward"),
                FormList.of(form, "slack_forward"));
    }

    /** What to do to the settings of the number. */
    UnaryOperator<NumberSettings> toChange() {
        if (slackForward != null && !texts(slackForward).isEmpty()) {
            throw new SevenRefusal("slack_forward is not offered");
        }
        @Nullable
        NumberName name = friendlyName == null
                ? null
                : NumberName.parse(friendlyName)
                        .orElseThrow(
                                () -> new SevenRefusal("friendly_name must be one line of 100 characters at most"));
        @Nullable
        List<PhoneNumber> numbers =
                parsed(smsForward, PhoneNumber::parse, "sms_forward must be 10 phone numbers at most");
        @Nullable
        List<EmailAddress> addresses =
                parsed(emailForward, EmailAddress::parse, "email_forward must be 10 e-mail addresses at most");
        return settings -> {
            SmsForwarding before = settings.smsForwarding();
            return settings.withName(name == null ? settings.name() : name)
                    .withSmsForwarding(new SmsForwarding(
                            numbers == null ? before.numbers() : numbers,
                            addresses == null ? before.addresses() : addresses));
        };
    }

    private static <T> @Nullable List<T> parsed(
            @Nullable List<@Nullable String> sent, Function<String, Optional<T>> parse, String refusal) {
        if (sent == null) {
            return null;
        }
        List<T> read = texts(sent).stream()
                .map(text -> parse.apply(text).orElseThrow(() -> new SevenRefusal(refusal)))
                .distinct()
                .toList();
        if (read.size() > SmsForwarding.MOST) {
            throw new SevenRefusal(refusal);
        }
        return read;
    }

    private static List<String> texts(List<@Nullable String> sent) {
        return sent.stream()
                .filter(Objects::nonNull)
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
