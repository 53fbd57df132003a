package rufwerk.numbers.exchange.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.exchange.ListedNumber;
import rufwerk.numbers.exchange.RefusedRow;
import rufwerk.numbers.exchange.SentFile;
import rufwerk.numbers.exchange.SentNumber;
import rufwerk.numbers.exchange.web.CsvReader.Line;

/**
 * Numbers as CSV of RFC 4180 in UTF-8. The first line names the columns; only {@code number} has to be there, in any
 * place, and what an export says beyond country, area code and state is read over.
 *
 * <p>Written lines are safe in spreadsheets: numbers have no plus sign, and a name that would begin a formula gets an
 * apostrophe in front.
 */
final class NumbersCsv {
    static final String HEADER = "number,country,area_code,name,state,since,account_id\r\n";

    private static final Set<String> COLUMNS = Set.of(HEADER.strip().split(","));
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern BEGINS_A_FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private final List<String> columns;
    private final List<SentNumber> numbers = new ArrayList<>();
    private final List<RefusedRow> unreadable = new ArrayList<>();

    private NumbersCsv(List<String> columns) {
        this.columns = columns;
    }

    static SentFile read(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return read(new CsvReader(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            return SentFile.unreadable(1, "the file is not UTF-8");
        }
    }

    private static SentFile read(CsvReader reader) {
        @Nullable Line header = reader.next();
        if (header == null || !isHeader(header.fields())) {
            return SentFile.unreadable(
                    1, "must name the columns: number, and of the others those that follow: " + HEADER.strip());
        }
        var csv = new NumbersCsv(header.fields());
        for (Line line = reader.next(); line != null; line = reader.next()) {
            if (csv.numbers.size() + csv.unreadable.size() == SentFile.MOST_ROWS) {
                return SentFile.unreadable(line.number(), "a file has at most %d rows".formatted(SentFile.MOST_ROWS));
            }
            csv.add(line);
        }
        return new SentFile(csv.numbers, csv.unreadable);
    }

    private static boolean isHeader(List<String> fields) {
        return fields.contains("number")
                && COLUMNS.containsAll(fields)
                && new HashSet<>(fields).size() == fields.size();
    }

    private void add(Line line) {
        if (line.fault() != null) {
            unreadable.add(new RefusedRow(line.number(), line.fault()));
        } else if (line.fields().size() != columns.size()) {
            unreadable.add(new RefusedRow(
                    line.number(),
                    "must have %d fields and has %d"
                            .formatted(columns.size(), line.fields().size())));
        } else {
            numbers.add(new SentNumber(
                    line.number(),
                    field(line, "number"),
                    field(line, "country"),
                    field(line, "area_code"),
                    field(line, "state")));
        }
    }

    private @Nullable String field(Line line, String column) {
        int index = columns.indexOf(column);
        return index < 0 || line.fields().get(index).isEmpty()
                ? null
                : line.fields().get(index);
    }

    static String write(List<ListedNumber> numbers) {
        StringBuilder csv = new StringBuilder();
        numbers.forEach(number -> write(number, csv));
        return csv.toString();
    }

    private static void write(ListedNumber listed, StringBuilder csv) {
        @Nullable Instant since = listed.since();
        @Nullable UUID accountId = listed.accountId();
        csv.append(listed.number().digits())
                .append(',')
                .append(listed.country().code())
                .append(',')
                .append(listed.areaCode().digits())
                .append(',')
                .append(harmless(listed.name()))
                .append(',')
                .append(listed.state())
                .append(',')
                .append(Objects.toString(since, ""))
                .append(',')
                .append(Objects.toString(accountId, ""))
                .append("\r\n");
    }

    private static String harmless(String name) {
        String text = BEGINS_A_FORMULA.matcher(name).find() ? "'" + name : name;
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
