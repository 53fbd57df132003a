package rufwerk.numbers.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.exchange.web.CsvReader.Line;

class CsvReaderTest {

    @Test
    void readsQuotesCommasAndLineBreaksInFields() {
        assertThat(lines("a,\"b,c\",\"say \"\"x\"\"\"\r\n\"two\r\nlines\",,\r\nlast"))
                .containsExactly(line(1, "a", "b,c", "say \"x\""), line(2, "two\nlines", "", ""), line(4, "last"));
    }

    @Test
    void takesEveryKindOfLineBreakAndPassesOverEmptyLines() {
        assertThat(lines("\n\na\r\n\r\nb\rc\n")).containsExactly(line(3, "a"), line(5, "b"), line(6, "c"));
        assertThat(lines("")).isEmpty();
        assertThat(lines("\r\n")).isEmpty();
    }

    @Test
    void goesOnAfterAFaultWithTheNextLine() {
        assertThat(lines("a\"b\n\"c\"d\nok\n\"never closed\nafter\n"))
                .containsExactly(
                        fault(1, "a quote stands where none may stand"),
                        fault(2, "a quote stands where none may stand"),
                        line(3, "ok"),
                        fault(4, "a quote is not closed"),
                        line(5, "after"));
    }

    @Test
    void boundsWhatAFieldMayCost() {
        String huge = "x".repeat(5_000_000);
        assertThat(lines(huge + "\nok")).hasSize(2).last().isEqualTo(line(2, "ok"));
        assertThat(lines("\"" + huge))
                .singleElement()
                .satisfies(line -> assertThat(line.fault()).startsWith("a field is longer"));

        assertThat(lines(",".repeat(5_000_000))).containsExactly(fault(1, "a line has more than 100 fields"));
        Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(lines("\"x\n".repeat(300_001))).hasSize(300_001));
    }

    private static List<Line> lines(String text) {
        var reader = new CsvReader(text);
        List<Line> lines = new ArrayList<>();
        for (@Nullable Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }

    private static Line line(int number, String... fields) {
        return new Line(number, List.of(fields), null);
    }

    private static Line fault(int number, String reason) {
        return new Line(number, List.of(), reason);
    }
}
