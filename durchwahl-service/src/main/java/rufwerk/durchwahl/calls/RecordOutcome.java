package rufwerk.durchwahl.calls;

/** The answer to a switch that tells of a call. */
public sealed interface RecordOutcome {

    /** Now or, with the same content, before. */
    record Recorded(Call call) implements RecordOutcome {}

    /** We sent no call of this id to this number, or it is too long ago. */
    record Unrouted() implements RecordOutcome {}

    /** The call was told of before, with another content. */
    record Different() implements RecordOutcome {}

    /** The call ends in the future. */
    record NotOver() implements RecordOutcome {}
}
