package rufwerk.local.crash;

import static rufwerk.local.stack.Service.DOCUMENTS;
import static rufwerk.local.stack.Service.NUMBERS;
import static rufwerk.local.stack.Service.ORDERS;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rufwerk.local.stack.Service;

/**
 * A step at which a service dies.
 *
 * @param change what the step writes, in the words of a trigger: {@code INSERT ON number_order}
 * @param when narrows that down; TRUE: every such write
 * @param fate what becomes of the transaction in which the step is
 */
record CrashPoint(Service service, String step, String change, String when, Fate fate) {

    /** A process that dies in the middle of its last word to the database does not know which of the two it is. */
    enum Fate {
        /** PostgreSQL rolls it back. */
        LOST,
        /** PostgreSQL commits it, and nobody is there to hear of it. */
        KEPT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where the one fate is like any other crash, or like none, the other alone is listed. */
    static List<CrashPoint> all() {
        return Stream.of(
                        both(ORDERS, "a verification is stored", "INSERT ON verification", "TRUE"),
                        both(ORDERS, "an order is accepted", "INSERT ON number_order", "TRUE"),
                        both(DOCUMENTS, "the approval is told", "INSERT ON outbox", "TRUE"),
                        lost(DOCUMENTS, "the approval was sent", "DELETE ON outbox", "TRUE"),
                        both(ORDERS, "it is placed", "UPDATE ON number_order", "NEW.state = 'PLACED'"),
                        lost(ORDERS, "placing was sent", "DELETE ON outbox", "OLD.event_type = 'orders.order.placed'"),
                        lost(NUMBERS, "a number is taken", "UPDATE ON phone_number", "NEW.state = 'active'"),
                        both(NUMBERS, "the number is assigned", "INSERT ON assignment", "TRUE"),
                        lost(
                                NUMBERS,
                                "assigning was sent",
                                "DELETE ON outbox",
                                "OLD.event_type = 'numbers.number.assigned'"),
                        lost(ORDERS, "the number has come", "INSERT ON inbox", "NEW.effect = 'complete-order'"),
                        both(ORDERS, "it is completed", "UPDATE ON number_order", "NEW.state = 'COMPLETED'"),
                        kept(ORDERS, "its webhook is claimed", "UPDATE ON webhook_delivery", "NEW.state = 'SENDING'"),
                        lost(ORDERS, "its webhook is settled", "UPDATE ON webhook_delivery", "NEW.state = 'DELIVERED'"),
                        both(ORDERS, "its number is given back", "UPDATE ON number_order", "NEW.state = 'CANCELLED'"),
                        both(NUMBERS, "its number is taken back", "UPDATE ON subscription", "NEW.ended_at IS NOT NULL"))
                .flatMap(points -> points)
                .toList();
    }

    private static Stream<CrashPoint> both(Service service, String step, String change, String when) {
        return Stream.of(Fate.values()).map(fate -> new CrashPoint(service, step, change, when, fate));
    }

    private static Stream<CrashPoint> kept(Service service, String step, String change, String when) {
        return Stream.of(new CrashPoint(service, step, change, when, Fate.KEPT));
    }

    private static Stream<CrashPoint> lost(Service service, String step, String change, String when) {
        return Stream.of(new CrashPoint(service, step, change, when, Fate.LOST));
    }

    /** What lost is stopped at the step itself, what is kept after the last check before the commit. */
    String triggerNamed(String name, String function) {
        String timing = fate == Fate.LOST ? "" : "DEFERRABLE INITIALLY DEFERRED";
        return "CREATE %s TRIGGER %s AFTER %s %s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION %s()"
                .formatted(fate == Fate.LOST ? "" : "CONSTRAINT", name, change, timing, when, function);
    }

    String table() {
        return change.substring(change.lastIndexOf(' ') + 1);
    }

    @Override
    public String toString() {
        return "%s-service: %s, %s".formatted(service.shortName(), step, fate);
    }
}
