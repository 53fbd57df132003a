package rufwerk.durchwahl.calls.web;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.DurchwahlProblem;
import rufwerk.durchwahl.calls.Calls;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.access.ForCustomers;

/** What a customer's numbers were used for. */
@Tag(name = "Calls")
@Path("/v1/usage")
@ForCustomers
class UsageResource {
    private static final ZoneId MONTHS_OF = ZoneId.of("Europe/Berlin");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");

    private final Calls calls;
    private final CurrentCaller caller;
    private final Clock clock;

    UsageResource(Calls calls, CurrentCaller caller, Clock clock) {
        this.calls = calls;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @WithSession
    @Operation(summary = "Calls through your numbers in a month, this one by default")
    public Uni<UsageView> usage(@QueryParam("month") @Nullable String asked) {
        YearMonth month = asked == null ? YearMonth.from(clock.instant().atZone(MONTHS_OF)) : read(asked);
        return calls.usage(caller.get().accountId(), start(month), start(month.plusMonths(1)))
                .map(usage -> UsageView.of(month, usage));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(MONTHS_OF).toInstant();
    }

    private static YearMonth read(String asked) {
        try {
            if (YEAR_AND_MONTH.matcher(asked).matches()) {
                return YearMonth.parse(asked);
            }
        } catch (DateTimeException noSuchMonth) {
            // Told to the caller below, with whatever else is no month.
        }
        throw DurchwahlProblem.MONTH_INVALID.because("Ask for a month as 2026-11");
    }
}
