package rufwerk.durchwahl.pool;

import java.util.Arrays;

/** How close a class is to having no number left. A level is left again only well below where it was entered. */
public enum PoolLevel {
    ENOUGH(0),
    LOW(80),
    ALMOST_EMPTY(95);

    /** So far has the usage to fall below a threshold; numbers come and go all the time. */
    private static final int SLACK_PERCENT = 5;

    private final int percent;

    PoolLevel(int percent) {
        this.percent = percent;
    }

    /** The level that begins when so many percent are used. */
    public static PoolLevel ofPercent(int percent) {
        return Arrays.stream(values())
                .filter(level -> level.percent == percent)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No level begins at " + percent));
    }

    /** Used numbers in percent of the lendable ones. */
    public int percent() {
        return percent;
    }

    /** The level that follows this one. A class without numbers is not watched. */
    public PoolLevel after(PoolUsage usage) {
        PoolLevel reached = highest(usage, 0);
        PoolLevel kept = highest(usage, SLACK_PERCENT);
        if (reached.compareTo(this) > 0) {
            return reached;
        }
        return kept.compareTo(this) < 0 ? kept : this;
    }

    private static PoolLevel highest(PoolUsage usage, int slack) {
        PoolLevel highest = ENOUGH;
        for (PoolLevel level : values()) {
            if (usage.lendable() > 0 && usage.used() * 100 >= usage.lendable() * (level.percent - slack)) {
                highest = level;
            }
        }
        return highest;
    }
}
