package rufwerk.bench.contest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void isMarkdownInColumns() {
        var table = new Table("what", "per second");
        table.add("leases", "1,000");
        table.add("routes", 25);

        assertThat(table).hasToString("""
                        | what   | per second |
                        |--------|-----------:|
                        | leases |      1,000 |
                        | routes |         25 |""");
    }

    @Test
    void spellsBytes() {
        assertThat(Table.bytes(8_192)).isEqualTo("8 kB");
        assertThat(Table.bytes(12_345_678)).isEqualTo("12.3 MB");
    }
}
