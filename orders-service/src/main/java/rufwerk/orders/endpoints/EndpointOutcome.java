package rufwerk.orders.endpoints;

/** How an attempt to change an account's endpoints ended. */
public sealed interface EndpointOutcome<T> {

    record Done<T>(T result) implements EndpointOutcome<T> {}

    /** The account has none with this id. */
    record Unknown<T>() implements EndpointOutcome<T> {}

    /** The account has as many as it may have. */
    record TooMany<T>() implements EndpointOutcome<T> {}

    /** The account has no open credential of Zadarma with this user key. */
    record UserKeyUnknown<T>() implements EndpointOutcome<T> {}

    /** Nothing is sent to a disabled one. */
    record NotEnabled<T>() implements EndpointOutcome<T> {}
}
