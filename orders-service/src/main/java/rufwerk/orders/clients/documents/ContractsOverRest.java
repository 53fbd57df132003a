package rufwerk.orders.clients.documents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.privacy.Contracts;

/** Asks documents-service for whom numbers are live. */
@ApplicationScoped
class ContractsOverRest implements Contracts {
    private final ContractsApi api;
    private final String authorization;

    ContractsOverRest(@RestClient ContractsApi api, @ConfigProperty(name = "rufwerk.documents.token") String token) {
        this.api = api;
        this.authorization = "Bearer " + token;
    }

    @Override
    public Uni<Long> liveNumbers(AccountId account) {
        return api.contracts(authorization, account.value())
                .map(ContractsApi.ContractsAnswer::live)
                .onFailure()
                .transform(Unreachable::new);
    }
}
