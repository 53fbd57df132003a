package rufwerk.bench.contest;

import org.jspecify.annotations.Nullable;
import rufwerk.bench.machine.Part;
import rufwerk.bench.machine.Rounds;

/** What contestants did beside each other, as Markdown, to be pasted as it is. */
public final class Comparison {
    /** The kernel alone, which carries all requests, takes about half of that. */
    private static final double DISTURBING = 0.2;

    private final Table throughput = new Table(
            "per second",
            "median",
            "lowest – highest",
            "service",
            "PostgreSQL",
            "Kafka",
            "load",
            "elsewhere",
            "idle",
            "CPU each, service + PostgreSQL",
            "WAL each",
            "503",
            "limited by");
    private final Table ratios = new Table("ratio, round by round", "median", "lowest – highest", "aim");
    private final Table latencies =
            new Table("ms at 70 % of capacity", "asked/s", "served/s", "p50", "p99", "p99.9", "longest");
    private double mostElsewhere;

    public void add(Figure figure) {
        Rounds perSecond = figure.perSecond();
        var shares = figure.shares();
        mostElsewhere = Math.max(mostElsewhere, shares.elsewhere());
        throughput.add(
                figure.name(),
                "%,.0f".formatted(perSecond.median()),
                "%,.0f – %,.0f".formatted(perSecond.lowest(), perSecond.highest()),
                Table.percent(shares.of(Part.SERVICE)),
                Table.percent(shares.of(Part.POSTGRES)),
                Table.percent(shares.of(Part.KAFKA)),
                Table.percent(shares.of(Part.DRIVER)),
                Table.percent(shares.elsewhere()),
                Table.percent(shares.idle()),
                "%.0f + %.0f µs".formatted(figure.cpuMicros(Part.SERVICE), figure.cpuMicros(Part.POSTGRES)),
                "%,.0f B".formatted(figure.walBytes()),
                figure.turnedAway(),
                shares.limit());
    }

    public void addRatio(@Nullable Figure figure, @Nullable Figure against, String aim) {
        if (figure != null && against != null) {
            Rounds ratio = figure.ratioTo(against);
            ratios.add(
                    figure.name() + " / " + against.name(),
                    "%.2f".formatted(ratio.median()),
                    "%.2f – %.2f".formatted(ratio.lowest(), ratio.highest()),
                    aim);
        }
    }

    public void add(LatencyFigure figure) {
        latencies.add(
                figure.name(),
                "%,.0f".formatted(figure.asked()),
                "%,.0f".formatted(figure.servedPerSecond()),
                "%.2f".formatted(figure.millis(50)),
                "%.2f".formatted(figure.millis(99)),
                "%.2f".formatted(figure.millis(99.9)),
                "%.2f".formatted(figure.millis(100)));
    }

    @Override
    public String toString() {
        String disturbance = mostElsewhere > DISTURBING
                ? "Measure again when this machine is quiet: others took up to %s of it.\n\n"
                        .formatted(Table.percent(mostElsewhere))
                : "";
        return """
                %s%s

                %s

                %s""".formatted(disturbance, throughput, ratios, latencies);
    }
}
