package rufwerk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rufwerk.local.stack.Service.NUMBERS;
import static rufwerk.local.stack.Service.ORDERS;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rufwerk.local.demo.Customer;
import rufwerk.local.demo.Trace;
import rufwerk.local.stack.LocalStack;

/** Keys of customers while parts of the suite are away. */
@ExtendWith(SuiteUnderTest.Extension.class)
class AccessSystemTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LocalStack stack;
    private final Customer customer;

    AccessSystemTest(SuiteUnderTest suite) {
        this.stack = suite.stack();
        this.customer = suite.customer(Trace.begin());
    }

    @Test
    void keepsKnowingKeysWhileKafkaAndOrdersServiceAreAwayEvenAfterARestart() {
        stack.kafka().kill();
        stack.killService(ORDERS);
        try {
            assertKeysWork();

            stack.killService(NUMBERS);
            stack.startService(NUMBERS);

            assertKeysWork();
        } finally {
            stack.kafka().restart();
            stack.startService(ORDERS);
        }
    }

    @Test
    void learnsAllKeysFromTheTopicWhenADatabaseIsEmpty() throws Exception {
        stack.stopService(NUMBERS);
        forgetAccounts("numbers");
        stack.startService(NUMBERS);

        // Ready means that customers are known: there is nothing to wait for.
        assertThat(customer.sevenActive().json().isObject()).isTrue();
        assertThat(customer.zadarmaNumbers().isOk()).isTrue();
        await("the copy for the next start").atMost(PATIENCE).until(() -> accountsIn("numbers") > 0);
    }

    private void assertKeysWork() {
        assertThat(customer.sevenActive().json().isObject()).isTrue();
        assertThat(customer.zadarmaNumbers().isOk()).isTrue();
        assertThat(customer.lease("json", "4420123456").isOk()).isTrue();
    }

    private void forgetAccounts(String database) throws SQLException {
        try (var connection = stack.postgres().connect(database);
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE account_replica");
        }
    }

    private long accountsIn(String database) throws SQLException {
        try (var connection = stack.postgres().connect(database);
                var statement = connection.createStatement();
                var counted = statement.executeQuery("SELECT count(*) FROM account_replica")) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
