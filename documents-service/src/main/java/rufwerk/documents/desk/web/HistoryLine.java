package rufwerk.documents.desk.web;

import org.jspecify.annotations.Nullable;
import rufwerk.documents.audit.Line;
import rufwerk.documents.review.AskReason;
import rufwerk.documents.review.ClosingReason;
import rufwerk.documents.review.Deed;
import rufwerk.documents.review.RejectionReason;

/** What was done with a case, as it is shown; of the three reasons one is there at most. */
record HistoryLine(
        String at,
        String who,
        Deed.What what,
        @Nullable RejectionReason rejection,
        @Nullable AskReason question,
        @Nullable ClosingReason closing,
        @Nullable String comment) {

    static HistoryLine of(Line line, Moments moments) {
        Deed.What what = Deed.What.ofCode(line.what());
        String reason = line.reason();
        return new HistoryLine(
                moments.dateAndTime(line.at()),
                line.who(),
                what,
                what == Deed.What.REJECTED && reason != null
                        ? RejectionReason.ofCode(reason).orElse(null)
                        : null,
                what == Deed.What.MORE_ASKED && reason != null
                        ? AskReason.ofCode(reason).orElse(null)
                        : null,
                what == Deed.What.CLOSED && reason != null
                        ? ClosingReason.ofCode(reason).orElse(null)
                        : null,
                line.comment());
    }
}
