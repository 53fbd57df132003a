package rufwerk.documents.desk.web;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.clients.Refusal;

/**
 * A part of a page that comes from another service; one of the two is null. Without it the rest of the page is shown
 * none the less.
 */
record Part<T>(@Nullable T found, @Nullable Trouble trouble) {

    /** Why a part is missing, and whose it is. */
    record Trouble(String service, Kind kind) {
        enum Kind {
            /** It does not answer. */
            AWAY,
            /** It does not know the operator, or not with this role. */
            NOT_LET_IN
        }
    }

    /** What is not there at all makes the whole page one that is not there. */
    static <T> Uni<Part<T>> of(String service, Uni<T> asked) {
        return asked.map(found -> new Part<T>(found, null))
                .onFailure()
                .recoverWithUni(failure -> missing(service, failure));
    }

    /** The same, but what is not there is neither content nor trouble. */
    static <T> Uni<Part<T>> orNull(String service, Uni<T> asked) {
        return of(
                service,
                asked.onFailure(failure -> failure instanceof Refusal refusal && refusal.isUnknown())
                        .recoverWithNull());
    }

    /** The same part, shown otherwise. */
    <R> Part<R> map(Function<T, R> shown) {
        return new Part<>(found == null ? null : shown.apply(found), trouble);
    }

    /** For pages, where there is no trouble. */
    public T content() {
        return Objects.requireNonNull(found);
    }

    private static <T> Uni<Part<T>> missing(String service, Throwable failure) {
        if (!(failure instanceof Refusal refusal)) {
            Log.warnf("The desk has no answer of %s: %s", service, failure.toString());
            return Uni.createFrom().item(without(service, Trouble.Kind.AWAY));
        }
        if (refusal.isAboutTheOperator()) {
            return Uni.createFrom().item(without(service, Trouble.Kind.NOT_LET_IN));
        }
        return Uni.createFrom().failure(refusal.isUnknown() ? new NotFoundException() : new BadRequestException());
    }

    private static <T> Part<T> without(String service, Trouble.Kind kind) {
        return new Part<>(null, new Trouble(service, kind));
    }
}
