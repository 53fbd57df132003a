package rufwerk.local.stack;

import java.util.Locale;

/** The four services; each listens on the port base plus its number. */
public enum Service {
    DURCHWAHL(1),
    NUMBERS(2),
    DOCUMENTS(3),
    ORDERS(4);

    private final int offset;

    Service(int offset) {
        this.offset = offset;
    }

    int offset() {
        return offset;
    }

    /** Also the name of its database and of its role there. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String fullName() {
        return shortName() + "-service";
    }
}
