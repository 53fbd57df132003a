package rufwerk.local.doctor;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** What a service measures, in Prometheus' text format. */
record Metrics(List<String> lines) {
    static Metrics parse(String text) {
        return new Metrics(text.lines().filter(line -> !line.startsWith("#")).toList());
    }

    /** Over all labels; empty when it is not measured. */
    OptionalDouble highest(String name) {
        return values(name).max();
    }

    private DoubleStream values(String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)));
    }
}
