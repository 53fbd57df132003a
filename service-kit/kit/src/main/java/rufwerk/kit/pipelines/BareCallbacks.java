package rufwerk.kit.pipelines;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/**
 * Lets every step of a pipeline run as it is.
 *
 * <p>Otherwise each step of each request is wrapped so that thread locals follow it from thread to thread. What a request
 * needs is kept in its Vert.x context, which follows it anyway; the wrapping cost a tenth of an order's processor time.
 */
@ApplicationScoped
class BareCallbacks {
    void unwrap(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
        Infrastructure.clearInterceptors();
    }
}
