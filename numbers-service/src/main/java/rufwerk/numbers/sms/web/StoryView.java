package rufwerk.numbers.sms.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.sms.Forwarding;
import rufwerk.numbers.sms.Forwarding.Attempt;
import rufwerk.numbers.sms.Forwarding.State;
import rufwerk.numbers.sms.SmsStory;
import rufwerk.numbers.sms.Way;

/** A message with what became of it. */
record StoryView(@JsonUnwrapped SmsView sms, List<ForwardingView> forwardings) {

    static StoryView of(SmsStory story, Map<Way, String> closed) {
        return new StoryView(
                SmsView.of(story.sms()),
                story.forwardings().stream()
                        .map(forwarding -> ForwardingView.of(forwarding, closed.get(forwarding.way())))
                        .toList());
    }

    record ForwardingView(
            @Schema(description = "email, sms or slack") String way,

            @Schema(description = "A mailbox, a number in digits, or an incoming webhook")
            String target,

            @Schema(description = "waiting, delivered or failed")
            String state,

            @Schema(description = "Why it waits, if it waits for the operator") @Nullable
            String waitingBecause,

            @Nullable Instant nextAttemptAt,
            List<AttemptView> attempts) {

        static ForwardingView of(Forwarding forwarding, @Nullable String closedBecause) {
            boolean waits = forwarding.state() == State.WAITING;
            return new ForwardingView(
                    forwarding.way().code(),
                    forwarding.target(),
                    forwarding.state().code(),
                    waits ? closedBecause : null,
                    waits && closedBecause == null ? forwarding.dueAt() : null,
                    forwarding.attempts().stream().map(AttemptView::of).toList());
        }
    }

    record AttemptView(
            Instant begunAt,

            @Schema(description = "null while it is under way, and for ever when its replica was stopped amid it")
            @Nullable
            Instant endedAt,

            @Schema(description = "null when it did not fail") @Nullable
            String failure) {

        static AttemptView of(Attempt attempt) {
            return new AttemptView(attempt.begunAt(), attempt.endedAt(), attempt.failure());
        }
    }
}
