package rufwerk.local.doctor;

/** One thing that was looked at: in order, worth a look, or wrong. */
public sealed interface Finding {
    String text();

    record Fine(String text) implements Finding {}

    record Notable(String text) implements Finding {}

    record Wrong(String text) implements Finding {}

    /** As a line for people. */
    default String line() {
        return switch (this) {
            case Fine fine -> "   ok   " + fine.text();
            case Notable notable -> "   look " + notable.text();
            case Wrong wrong -> "   BAD  " + wrong.text();
        };
    }
}
