package rufwerk.numbers.zadarma.web;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rufwerk.kit.zadarma.ZadarmaParameters;
import rufwerk.kit.zadarma.ZadarmaProblem;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.settings.NumberName;

/** What {@code PUT set_caller_name/} takes: at most 30 Latin letters and digits, none to clear the name. */
record CallerNameForm(
        @Schema(implementation = String.class, required = true)
        PhoneNumber number,

        @Schema(implementation = String.class, required = true, pattern = "[A-Za-z0-9]{0,30}")
        NumberName callerName) {
    private static final Pattern FORMAT = Pattern.compile("[A-Za-z0-9]{0,30}");

    static CallerNameForm of(ZadarmaParameters parameters) {
        String name = parameters
                .first("caller_name")
                .map(String::strip)
                .filter(text -> FORMAT.matcher(text).matches())
                .orElseThrow(ZadarmaProblem.WRONG_PARAMETERS::asException);
        return new CallerNameForm(ZadarmaValues.number(parameters), new NumberName(name));
    }
}
