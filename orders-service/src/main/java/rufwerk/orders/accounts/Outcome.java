package rufwerk.orders.accounts;

import java.util.function.Function;

/** How an attempt to change an account ended. */
public sealed interface Outcome<T> {

    /** It was made, or was not necessary. */
    record Done<T>(T result) implements Outcome<T> {}

    /** Nothing has changed. */
    record Refused<T>(Refusal reason) implements Outcome<T> {}

    static <T> Outcome<T> done(T result) {
        return new Done<>(result);
    }

    static <T> Outcome<T> refused(Refusal reason) {
        return new Refused<>(reason);
    }

    default <R> Outcome<R> map(Function<T, R> next) {
        return then(result -> done(next.apply(result)));
    }

    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var result) -> next.apply(result);
            case Refused<T>(var reason) -> refused(reason);
        };
    }
}
