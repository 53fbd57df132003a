package rufwerk.bench.machine;

import java.util.List;

/** One figure as it was in each round. */
public record Rounds(List<Double> values) {
    public Rounds {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("No round was measured");
        }
        values = values.stream().sorted().toList();
    }

    public static Rounds of(List<Double> values) {
        return new Rounds(values);
    }

    public double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    public double lowest() {
        return values.getFirst();
    }

    public double highest() {
        return values.getLast();
    }
}
