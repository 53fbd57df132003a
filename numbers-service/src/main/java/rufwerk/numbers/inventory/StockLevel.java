package rufwerk.numbers.inventory;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How close a direction is to having no free number left. A level is left again only well above where it was entered. */
public enum StockLevel {
    ENOUGH,
    LOW,
    EMPTY;

    /** Of all numbers of a direction, where its operator names no threshold. */
    private static final int USUAL_PERCENT = 20;

    /** Numbers come and go all the time: a quarter of the threshold has to be free beyond it. */
    private static final int SLACK_SHARE = 4;

    /** As it is stored and told: {@code low}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static StockLevel ofCode(String code) {
        return Arrays.stream(values())
                .filter(level -> level.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such level: " + code));
    }

    /** The level that follows this one. A direction without numbers is not watched. */
    public StockLevel after(Stock stock, @Nullable Integer lowStock) {
        long total = stock.total();
        if (total == 0) {
            return ENOUGH;
        }
        long threshold = lowStock == null ? total * USUAL_PERCENT / 100 : lowStock;
        long slack = Math.max(1, threshold / SLACK_SHARE);
        StockLevel reached = at(stock.free(), threshold);
        // With all of them free there is nothing to wait for, however few they are.
        StockLevel kept = stock.free() == total ? reached : at(stock.free() - slack, threshold);
        if (reached.compareTo(this) > 0) {
            return reached;
        }
        return kept.compareTo(this) < 0 ? kept : this;
    }

    private static StockLevel at(long free, long threshold) {
        if (free <= 0) {
            return EMPTY;
        }
        return free <= threshold ? LOW : ENOUGH;
    }
}
