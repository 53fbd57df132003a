package rufwerk.documents.clients.numbers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import rufwerk.documents.privacy.Contracts;

/** Asks numbers-service. Nothing is remembered: documents are not erased on old knowledge. */
@ApplicationScoped
class ContractsOverRest implements Contracts {
    private final ContractsApi api;
    private final String authorization;

    ContractsOverRest(@RestClient ContractsApi api, @ConfigProperty(name = "rufwerk.numbers.token") String token) {
        this.api = api;
        this.authorization = "Bearer " + token;
    }

    @Override
    public Uni<Standing> of(UUID account) {
        return api.contracts(authorization, account).map(answer -> new Standing(answer.live(), answer.lastEndedAt()));
    }
}
