package rufwerk.documents.requirements;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of numbers a direction has. */
public enum NumberType {
    GEOGRAPHIC,
    MOBILE,
    NATIONAL,
    SHARED_COST;

    /** As numbers-service writes it: {@code shared_cost}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NumberType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
