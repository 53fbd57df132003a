package rufwerk.durchwahl.tariff.web;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import rufwerk.durchwahl.tariff.Rate;

/**
 * A rate deck as operators send it: UTF-8, the line {@code prefix,name,cents_per_minute,valid_from}, then one rate per
 * line. The last column may be left out.
 *
 * <p>A name with a comma stands in double quotes, a quote in it is doubled; a field never spans lines. Decimal point. A
 * rate without {@code valid_from} was always valid; a date begins with its midnight in Germany, where calls are billed.
 */
final class RateDeckCsv {
    private static final String SHORT_HEADER = "prefix,name,cents_per_minute";
    private static final String HEADER = SHORT_HEADER + ",valid_from";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    /** The files of carriers have 50,000 to 200,000; this bounds the memory of every replica. */
    private static final int MOST_RATES = 500_000;

    /** Plain decimals only: BigDecimal alone would also read 1e9 and digits of other scripts. */
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Map<Beginning, Integer> lineOfBeginning = new HashMap<>();
    private final List<Rate> rates = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private int columns;

    private RateDeckCsv() {}

    private record Beginning(String prefix, Instant validFrom) {}

    sealed interface Content {}

    record Good(List<Rate> rates) implements Content {}

    /** Everything that is wrong, in the order of the file. */
    record Faulty(List<Fault> faults) implements Content {}

    /** @param line counted from 1, the header included */
    record Fault(int line, String reason) {}

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

    /** What {@link #read} would read again. */
    static String write(List<Rate> rates) {
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        for (Rate rate : rates) {
            csv.append(rate.prefix())
                    .append(',')
                    .append(quoted(rate.name()))
                    .append(',')
                    .append(rate.centsPerMinute().stripTrailingZeros().toPlainString())
                    .append(',')
                    .append(rate.validFrom().equals(Rate.ALWAYS) ? "" : rate.validFrom())
                    .append('\n');
        }
        return csv.toString();
    }

    private static String quoted(String name) {
        return name.indexOf(',') < 0 && name.indexOf('"') < 0 ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    private void readLines(String text) {
        List<String> lines = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .lines()
                .toList();
        String header = lines.isEmpty() ? "" : lines.getFirst().strip();
        if (!header.equals(HEADER) && !header.equals(SHORT_HEADER)) {
            faults.add(new Fault(1, "must be " + HEADER));
            return;
        }
        if (lines.size() > MOST_RATES) {
            faults.add(new Fault(MOST_RATES + 1, "a rate deck has at most " + MOST_RATES + " lines"));
            return;
        }
        columns = header.split(",").length;
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
            Integer earlier = lineOfBeginning.putIfAbsent(new Beginning(rate.prefix(), rate.validFrom()), line);
            if (earlier != null) {
                throw new IllegalArgumentException("prefix " + rate.prefix() + " is on line " + earlier + " already");
            }
            rates.add(rate);
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(line, String.valueOf(e.getMessage())));
        }
    }

    private Rate rateOf(List<String> fields) {
        if (fields.size() != columns) {
            throw new IllegalArgumentException("must have %d fields and has %d".formatted(columns, fields.size()));
        }
        if (!DECIMAL.matcher(fields.get(2)).matches()) {
            throw new IllegalArgumentException("cents_per_minute must be a number such as 1.25");
        }
        return new Rate(
                fields.get(0),
                fields.get(1),
                new BigDecimal(fields.get(2)),
                fields.size() == 3 ? Rate.ALWAYS : timeOf(fields.get(3)));
    }

    private static Instant timeOf(String text) {
        if (text.isEmpty()) {
            return Rate.ALWAYS;
        }
        try {
            return DATE.matcher(text).matches()
                    ? LocalDate.parse(text).atStartOfDay(GERMANY).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("valid_from must be like 2027-01-31 or 2027-01-31T00:00:00Z", e);
        }
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
