package rufwerk.numbers.seven.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.settings.EmailAddress;
import rufwerk.numbers.settings.NumberName;
import rufwerk.numbers.settings.NumberSettings;
import rufwerk.numbers.settings.SlackWebhook;
import rufwerk.numbers.settings.SmsForwarding;

/**
 * {@code PATCH /api/numbers/active/{number}}, as JSON or as a form. What is null was not sent and stays as it is, as the
 * PHP client cannot send an empty list; an empty list switches forwarding off ({@code wire/seven.md} §3).
 *
 * @param smsForward numbers; a list, or several in one text with commas
 * @param emailForward mailboxes, likewise
 * @param slackForward the address of an incoming webhook, or a list with one at most, as the sources disagree (§4)
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

    /**
     * What to do to the settings of the number.
     *
     * @param mayPostTo whether the operator lets messages go to this webhook
     */
    UnaryOperator<NumberSettings> toChange(Predicate<SlackWebhook> mayPostTo) {
        @Nullable
        NumberName name = friendlyName == null
                ? null
                : NumberName.parse(friendlyName)
                        .orElseThrow(
                                () -> new SevenRefusal("friendly_name must be one line of 100 characters at most"));
        @Nullable
        List<PhoneNumber> numbers = parsed(
                smsForward, PhoneNumber::parse, SmsForwarding.MOST, "sms_forward must be 10 phone numbers at most");
        @Nullable
        List<EmailAddress> addresses = parsed(
                emailForward,
                EmailAddress::parse,
                SmsForwarding.MOST,
                "email_forward must be 10 e-mail addresses at most");
        @Nullable
        List<SlackWebhook> webhooks = parsed(
                slackForward,
                text -> SlackWebhook.parse(text).filter(mayPostTo),
                1,
                "slack_forward must be one incoming webhook of Slack at most");
        return settings -> {
            SmsForwarding before = settings.smsForwarding();
            return settings.withName(name == null ? settings.name() : name)
                    .withSmsForwarding(new SmsForwarding(
                            numbers == null ? before.numbers() : numbers,
                            addresses == null ? before.addresses() : addresses,
                            webhooks == null
                                    ? before.slack()
                                    : webhooks.stream().findFirst().orElse(null)));
        };
    }

    private static <T> @Nullable List<T> parsed(
            @Nullable List<@Nullable String> sent, Function<String, Optional<T>> parse, int most, String refusal) {
        if (sent == null) {
            return null;
        }
        List<T> read = texts(sent).stream()
                .map(text -> parse.apply(text).orElseThrow(() -> new SevenRefusal(refusal)))
                .distinct()
                .toList();
        if (read.size() > most) {
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
