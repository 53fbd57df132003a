package rufwerk.bench.contest;

import java.util.regex.Pattern;
import rufwerk.local.SuiteProblem;

/**
 * What pgbench says at its end.
 *
 * @param perSecond without the time it took to connect
 */
record PgbenchReport(long transactions, double perSecond) {
    private static final Pattern TRANSACTIONS = Pattern.compile("number of transactions actually processed: ([0-9]+)");
    private static final Pattern PER_SECOND = Pattern.compile(
            "tps = ([0-9.]+) \\((?:without initial connection time|excluding connections establishing)\\)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([0-9]+)");

    static PgbenchReport parse(String text) {
        var failed = FAILED.matcher(text);
        if (failed.find() && !failed.group(1).equals("0")) {
            throw new SuiteProblem("Transactions of pgbench failed:\n" + text);
        }
        return new PgbenchReport(
                Long.parseLong(first(TRANSACTIONS, text)), Double.parseDouble(first(PER_SECOND, text)));
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new SuiteProblem("pgbench did not say how fast it was:\n" + text);
        }
        return found.group(1);
    }
}
