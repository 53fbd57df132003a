package rufwerk.orders.tenios.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.ordering.PhoneNumber;

/**
 * Reads the fields of {@code /number/cancel}.
 *
 * @param on when the customer wants it to end, {@code 2027-03-31}; TENIOS has no such field, so it may be missing
 */
record CancelFields(PhoneNumber number, @Nullable LocalDate on) {

    static CancelFields read(TeniosBody body) {
        body.require("phone_number");
        String number = body.text("phone_number");
        if (!PhoneNumber.isE164(number)) {
            throw TeniosProblem.invalid("phone_number", "It is a number like +49221….");
        }
        return new CancelFields(new PhoneNumber(number), date(body));
    }

    private static @Nullable LocalDate date(TeniosBody body) {
        Optional<String> text = body.optional("cancellation_date");
        try {
            return text.map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException e) {
            throw TeniosProblem.invalid("cancellation_date", "It is a date like 2027-03-31.");
        }
    }
}
