package rufwerk.durchwahl.calls;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call through one of our numbers is over. Who called is nobody else's business. */
public record DurchwahlCalled(
        String callId,
        @Nullable UUID accountId,
        String durchwahl,
        String destination,
        String tariffClass,
        Instant startedAt,
        @Nullable Instant answeredAt,
        Instant endedAt,
        int seconds,
        BigDecimal cents) {

    static DurchwahlCalled of(Call call) {
        CallRecord record = call.record();
        return new DurchwahlCalled(
                record.id().text(),
                call.accountId(),
                record.called().digits(),
                call.destination(),
                call.tariffClass().label(),
                record.startedAt(),
                record.answeredAt(),
                record.endedAt(),
                record.seconds(),
                call.cents());
    }
}
