package rufwerk.bench.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rufwerk.local.SuiteProblem;

class PgbenchReportTest {
    private static final String REPORT = """
            pgbench (15.14 (Debian 15.14-0+deb12u1), server 18.6)
            transaction type: lease.pgbench
            scaling factor: 1
            query mode: prepared
            number of clients: 16
            number of threads: 2
            maximum number of tries: 1
            duration: 4 s
            number of transactions actually processed: 41234
            number of failed transactions: 0 (0.000%)
            latency average = 1.547 ms
            initial connection time = 31.005 ms
            tps = 10341.271828 (without initial connection time)
            """;

    @Test
    void readsWhatWasDoneAndHowFast() {
        assertThat(PgbenchReport.parse(REPORT)).isEqualTo(new PgbenchReport(41_234, 10_341.271828));
    }

    @Test
    void understandsOlderVersions() {
        String older = REPORT.replace("without initial connection time", "excluding connections establishing")
                .replace("number of failed transactions: 0 (0.000%)\n", "");

        assertThat(PgbenchReport.parse(older).perSecond()).isEqualTo(10_341.271828);
    }

    @Test
    void refusesFailedTransactions() {
        String failed = REPORT.replace("failed transactions: 0 (0.000%)", "failed transactions: 3 (0.007%)");

        assertThatThrownBy(() -> PgbenchReport.parse(failed)).isInstanceOf(SuiteProblem.class);
    }

    @Test
    void refusesWhatIsNoReport() {
        assertThatThrownBy(() -> PgbenchReport.parse("pgbench: error: connection to server failed"))
                .isInstanceOf(SuiteProblem.class)
                .hasMessageContaining("connection to server failed");
    }
}
