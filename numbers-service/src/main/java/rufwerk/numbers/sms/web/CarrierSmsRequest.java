package rufwerk.numbers.sms.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import rufwerk.numbers.sms.CarrierMessageId;
import rufwerk.numbers.sms.SmsContent;

/**
 * A message, in full: parts are put together by the carrier.
 *
 * @param id the carrier's own; the same message has the same one whenever it is told again
 * @param from a number or a name
 * @param to E.164, with or without the plus sign
 */
record CarrierSmsRequest(
        @NotNull @Pattern(regexp = CarrierMessageId.FORM, message = "must be 1 to 255 visible ASCII characters")
        String id,

        @NotNull @Pattern(regexp = SmsContent.SENDER_FORM, message = "must be 1 to 32 characters on one line")
        String from,

        @NotNull @Size(max = 20) String to,

        @NotNull @Size(max = SmsContent.LONGEST_TEXT) String text) {}
