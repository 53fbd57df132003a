package rufwerk.bench.contest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Markdown whose columns are also columns in a terminal; all but the first are set to the right. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... header) {
        rows.add(List.of(header));
    }

    public void add(Object... cells) {
        rows.add(Arrays.stream(cells).map(Object::toString).toList());
    }

    /** For example {@code 12.3 MB}. */
    public static String bytes(long bytes) {
        return bytes < 1_000_000 ? "%,.0f kB".formatted(bytes / 1e3) : "%,.1f MB".formatted(bytes / 1e6);
    }

    public static String percent(double share) {
        return "%.0f %%".formatted(100 * share);
    }

    @Override
    public String toString() {
        List<Integer> widths = IntStream.range(0, rows.getFirst().size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(IntStream.range(0, widths.size())
                    .mapToObj(column -> padded(row.get(column), widths.get(column), column > 0))
                    .collect(Collectors.joining(" | ", "| ", " |")));
        }
        lines.add(
                1,
                IntStream.range(0, widths.size())
                        .mapToObj(column -> "-".repeat(widths.get(column) + 1) + (column > 0 ? ":" : "-"))
                        .collect(Collectors.joining("|", "|", "|")));
        return String.join("\n", lines);
    }

    private static String padded(String text, int width, boolean right) {
        String spaces = " ".repeat(width - text.length());
        return right ? spaces + text : text + spaces;
    }
}
