package rufwerk.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.hibernate.JDBCException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutageTest {

    static Stream<Throwable> outages() {
        return Stream.of(
                new ConnectException("Connection refused"),
                new UnknownHostException("database"),
                new ClosedChannelException(),
                new TimeoutException(),
                new NoStackTraceThrowable("Timeout"),
                new PgException("terminating connection", "FATAL", "57P01", null),
                new JDBCException("a batch", new SQLException("terminating connection", "57P01")),
                new CompletionException(new ConnectException("Connection refused")));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void isBehindWhatCannotBeReached(Throwable failure) {
        assertThat(Outage.isBehind(failure)).isTrue();
    }

    @Test
    void isBehindWhatDidNotAnswerInTime() {
        Throwable failure = Uni.createFrom()
                .nothing()
                .ifNoItem()
                .after(Duration.ofMillis(1))
                .fail()
                .onFailure()
                .recoverWithItem(late -> late)
                .map(Throwable.class::cast)
                .await()
                .indefinitely();

        assertThat(Outage.isBehind(failure)).isTrue();
    }

    @Test
    void isNotBehindOurOwnMistakes() {
        assertThat(Outage.isBehind(new IllegalStateException("Timeout"))).isFalse();
        assertThat(Outage.isBehind(new PgException("no such table", "ERROR", "42P01", null)))
                .isFalse();
    }
}
