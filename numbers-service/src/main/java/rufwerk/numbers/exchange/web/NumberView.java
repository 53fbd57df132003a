package rufwerk.numbers.exchange.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.exchange.ListedNumber;

/** A number of the inventory as operators fetch it. */
@RegisterForReflection
record NumberView(
        String number,
        String country,
        String areaCode,
        String name,
        String state,
        @Nullable Instant since,
        @Nullable UUID accountId) {

    static NumberView of(ListedNumber listed) {
        return new NumberView(
                listed.number().digits(),
                listed.country().code(),
                listed.areaCode().digits(),
                listed.name(),
                listed.state(),
                listed.since(),
                listed.accountId());
    }
}
