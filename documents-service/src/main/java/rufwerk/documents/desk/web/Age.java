package rufwerk.documents.desk.web;

import java.time.Duration;

/** How long something has waited, in its largest unit; "min", "h" and "d" mean the same in German and English. */
final class Age {
    private Age() {}

    static String of(Duration waited) {
        if (waited.toDays() > 0) {
            return waited.toDays() + " d";
        }
        if (waited.toHours() > 0) {
            return waited.toHours() + " h";
        }
        return Math.max(0, waited.toMinutes()) + " min";
    }
}
