package rufwerk.numbers.subscription;

/** How far ahead a number is paid each time it renews itself. */
public enum PaymentInterval {
    MONTHLY(1),
    ANNUALLY(12);

    private final int months;

    PaymentInterval(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }
}
