package rufwerk.numbers.inventory;

/** What a number can do. {@code a2pSms}: text messages sent by applications. */
public record Features(boolean sms, boolean a2pSms, boolean voice) {
    /** What most numbers can do: calls, and text messages between people. */
    public static final Features USUAL = new Features(true, false, true);

    /** As a filter: asks for nothing. */
    public static final Features ANY = new Features(false, false, false);
}
