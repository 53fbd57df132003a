package rufwerk.numbers.clients.documents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.checking.NumberCheck;
import rufwerk.numbers.checking.NumberChecks;
import rufwerk.numbers.checking.Verdict;
import rufwerk.numbers.checking.Wrongs;

/** Asks documents-service. */
@ApplicationScoped
class NumberChecksOverRest implements NumberChecks {
    private final DocumentsApi api;
    private final String authorization;

    NumberChecksOverRest(@RestClient DocumentsApi api, @ConfigProperty(name = "rufwerk.documents.token") String token) {
        this.api = api;
        this.authorization = "Bearer " + token;
    }

    /** An operator may have described the direction anew since the same was asked first: then that was another question. */
    @Override
    public Uni<Verdict> ask(NumberCheck check) {
        return put(check)
                .onFailure(RefusedByDocuments.Contradicted.class)
                .recoverWithUni(() -> delete(check.id()).chain(() -> put(check)))
                .onFailure(RefusedByDocuments.Unknown.class)
                .recoverWithItem(new Verdict.GroupUnknown())
                .onFailure()
                .transform(Unreachable::new);
    }

    private Uni<Verdict> put(NumberCheck check) {
        return api.ask(authorization, check.id(), NumberCheckRequest.of(check)).map(NumberCheckAnswer::toVerdict);
    }

    @Override
    public Uni<Void> withdraw(UUID checkId) {
        return delete(checkId).onFailure().transform(Unreachable::new);
    }

    /** Unknown there is as good as withdrawn. */
    private Uni<Void> delete(UUID checkId) {
        return api.withdraw(authorization, checkId)
                .replaceWithVoid()
                .onFailure(RefusedByDocuments.Unknown.class)
                .recoverWithNull();
    }

    @Override
    public Uni<@Nullable Wrongs> wrongs(UUID accountId, long documentsGroup) {
        return api.wrongs(authorization, documentsGroup, accountId)
                .map(WrongsAnswer::toWrongs)
                .onFailure(RefusedByDocuments.Unknown.class)
                .recoverWithNull()
                .onFailure()
                .transform(Unreachable::new);
    }
}
