package rufwerk.local;

import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was asked for on the command line. */
record Options(boolean once, boolean fresh, boolean nativeExecutables, int portBase) {
    private static final int DEFAULT_PORT_BASE = 8180;
    private static final int LOWEST = 1024;
    private static final int HIGHEST = 65_000;

    static Options parse(List<String> arguments) {
        boolean once = false;
        boolean fresh = false;
        boolean nativeExecutables = false;
        int portBase = DEFAULT_PORT_BASE;
        var remaining = new ArrayDeque<>(arguments);
        while (!remaining.isEmpty()) {
            String option = remaining.pop();
            switch (option) {
                case "--once" -> once = true;
                case "--fresh" -> fresh = true;
                case "--native" -> nativeExecutables = true;
                case "--port-base" -> portBase = port(remaining.poll());
                default -> throw new SuiteProblem("Unknown option " + option + ". Try: ./suite help");
            }
        }
        return new Options(once, fresh, nativeExecutables, portBase);
    }

    private static int port(@Nullable String text) {
        String number = text == null ? "" : text;
        if (!number.matches("\\d{4,5}") || Integer.parseInt(number) < LOWEST || Integer.parseInt(number) > HIGHEST) {
            throw new SuiteProblem("--port-base needs a number from %d to %d.".formatted(LOWEST, HIGHEST));
        }
        return Integer.parseInt(number);
    }
}
