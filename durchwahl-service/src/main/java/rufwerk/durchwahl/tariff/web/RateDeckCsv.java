package rufwerk.durchwahl.tariff.web;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import rufwerk.durchwahl.tariff.Rate;

/**
 * A rate deck as operators send it: UTF-8, the line {@code prefix,name,cents_per_minute}, then one rate per line.
 *
 * <p>A name with a comma stands in double quotes, a quote in it is doubled; a field never spans lines. Decimal point.
 */
final class RateDeckCsv {
    private static final String HEADER = "prefix,name,cents_per_minute";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int FIELDS = 3;

    /** Plain decimals only: BigDecimal alone would also read 1e9 and digits of other scripts. */
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

    private final Map<String, Integer> lineOfPrefix = new HashMap<>();
    private final List<Rate> rates = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private RateDeckCsv() {}

    sealed interface Content {}

    record Good(List<Rate> rates) implements Content {}

    /** Everything that is wrong, in the order of the file. */
    record Faulty(List<Fault> faults) implements Content {}

    /** @param line counted from 1, the header included */
    record Fault(int line, String reason) {
        @Override
        public String toString() {
            return "line " + line + ": " + reason;
        }
    }

    static Content read(byte[] file) {
        var csv = new RateDeckCsv();
        try {
            csv.readLines(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException e) {
            csv.faults.add(new Fault(1, "the file is not UTF-8"));
        }
        return csv.faults.isEmpty() ? new Good(List.copyOf(csv.rates)) : new Faulty(List.copyOf(csv.faults));
    }

    private void readLines(String text) {
        List<String> lines = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .lines()
                .toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
            faults.add(new Fault(1, "must be " + HEADER));
            return;
        }
        for (int line = 2; line <= lines.size(); line++) {
            if (!lines.get(line - 1).isBlank()) {
                readLine(line, lines.get(line - 1));
            }
        }
        if (rates.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault(1, "no rate follows"));
        }
    }

    private void readLine(int line, String text) {
        try {
            Rate rate = rateOf(fieldsOf(text));
            Integer earlier = lineOfPrefix.putIfAbsent(rate.prefix(), line);
            if (earlier != null) {
                throw new IllegalArgumentException("prefix " + rate.prefix() + " is on line " + earlier + " already");
            }
            rates.add(rate);
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(line, String.valueOf(e.getMessage())));
        }
    }

    private static Rate rateOf(List<String> fields) {
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException("must have 3 fields and has " + fields.size());
        }
        if (!DECIMAL.matcher(fields.get(2)).matches()) {
            throw new IllegalArgumentException("cents_per_minute must be a number such as 1.25");
        }
        return new Rate(fields.get(0), fields.get(1), new BigDecimal(fields.get(2)));
    }

    private static List<String> fieldsOf(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(line.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a quote is not closed");
        }
        fields.add(field.toString().strip());
        return fields;
    }
}
