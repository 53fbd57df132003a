package rufwerk.orders.webhooks;

import java.time.Instant;

/** What an attempt means for its delivery. */
public sealed interface Verdict {
    int STATUS_GONE = 410;

    record Delivered() implements Verdict {}

    /** There will be no further attempt: every one failed. */
    record GivenUp() implements Verdict {}

    /** The receiver says that it is not there any more, so there will be no further attempt either. */
    record Gone() implements Verdict {}

    record TryAgain(Instant at) implements Verdict {}

    /** 2xx is delivered and 410 ends it; everything else, redirects too, is tried again while the schedule lasts. */
    static Verdict of(Attempt attempt, int number, double spread) {
        return switch (attempt.result()) {
            case Attempt.Answered(var status, var body, var retryAfter)
            when status >= 200 && status < 300 -> new Delivered();
            case Attempt.Answered(var status, var body, var retryAfter) when status == STATUS_GONE -> new Gone();
            case Attempt.Answered(var status, var body, var retryAfter) ->
                later(RetrySchedule.next(number, attempt.at(), retryAfter, spread));
            case Attempt.Unanswered unanswered -> later(RetrySchedule.next(number, attempt.at(), null, spread));
            case Attempt.Unsent unsent -> later(RetrySchedule.next(number, attempt.at(), null, spread));
        };
    }

    private static Verdict later(java.util.Optional<Instant> next) {
        return next.<Verdict>map(TryAgain::new).orElseGet(GivenUp::new);
    }
}
