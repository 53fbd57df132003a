package rufwerk.documents.desk.web;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import rufwerk.documents.clients.Refusal;

/** What comes of a form that another service has to act upon. */
final class Sending {
    private Sending() {}

    /** Leads to a page with what was done or, on {@code page}, with what went wrong. */
    static Uni<RestResponse<Object>> thenGo(String page, Supplier<Uni<URI>> sent) {
        return thenAnswer(page, () -> sent.get().map(RestResponse::seeOther));
    }

    /** Answers at once, for what cannot be seen again; what went wrong is said on {@code page}. */
    static Uni<RestResponse<Object>> thenAnswer(String page, Supplier<Uni<RestResponse<Object>>> sent) {
        return Uni.createFrom()
                .deferred(sent::get)
                .onFailure()
                .recoverWithUni(failure -> isUnknown(failure)
                        ? Uni.createFrom().failure(new NotFoundException())
                        : Uni.createFrom().item(RestResponse.seeOther(about(failure, page))));
    }

    /** The address of a page that says what was done. */
    static URI done(String page, Notice notice) {
        return UriBuilder.fromPath(page).queryParam("done", notice.code()).build();
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.isUnknown();
    }

    private static URI about(Throwable failure, String page) {
        if (failure instanceof UnreadableField unreadable) {
            return refused(page, unreadable.field());
        }
        if (!(failure instanceof Refusal refusal)) {
            Log.warnf("The desk does not know whether a form was acted upon: %s", failure.toString());
            return problem(page, Notice.UNSURE);
        }
        return refusal.isAboutTheOperator() ? problem(page, Notice.NOT_LET_IN) : refused(page, refusal.fault());
    }

    private static URI refused(String page, String fault) {
        return UriBuilder.fromPath(page)
                .queryParam("problem", Notice.REFUSED.code())
                .queryParam("fault", "{fault}")
                .build(fault);
    }

    private static URI problem(String page, Notice notice) {
        return UriBuilder.fromPath(page).queryParam("problem", notice.code()).build();
    }
}
