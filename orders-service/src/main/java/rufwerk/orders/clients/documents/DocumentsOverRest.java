package rufwerk.orders.clients.documents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.verification.Documents;
import rufwerk.orders.verification.FurtherDocument;
import rufwerk.orders.verification.Submission;
import rufwerk.orders.verification.VerificationId;

/** Hands submissions to documents-service. */
@ApplicationScoped
class DocumentsOverRest implements Documents {
    private final DocumentsApi api;
    private final String authorization;

    DocumentsOverRest(@RestClient DocumentsApi api, @ConfigProperty(name = "rufwerk.documents.token") String token) {
        this.api = api;
        this.authorization = "Bearer " + token;
    }

    @Override
    public Uni<HandOver> handOver(VerificationId id, AccountId account, Submission submission) {
        return api.put(authorization, id.value(), request(account, submission))
                .<HandOver>map(taken -> new HandOver.Taken())
                .onFailure(RefusedByDocuments.class)
                .recoverWithItem(refused -> new HandOver.Refused(refused.because()))
                .onFailure()
                .transform(Unreachable::new);
    }

    @Override
    public Uni<Addition> add(VerificationId id, UUID document, FurtherDocument content) {
        return api.add(
                        authorization,
                        id.value(),
                        document,
                        new FurtherDocumentRequest(content.type(), content.content()))
                .<Addition>map(taken -> new Addition.Taken())
                .onFailure(NotWantedByDocuments.class)
                .recoverWithItem(failure -> because((NotWantedByDocuments) failure))
                .onFailure(RefusedByDocuments.class)
                .recoverWithItem(failure -> new Addition.Refused(((RefusedByDocuments) failure).because()))
                .onFailure()
                .transform(Unreachable::new);
    }

    private static Addition because(NotWantedByDocuments notWanted) {
        return switch (notWanted.why()) {
            case MORE_NOT_ASKED -> new Addition.NotAsked();
            case TOO_MANY_DOCUMENTS -> new Addition.TooMany();
        };
    }

    private static SubmissionRequest request(AccountId account, Submission submission) {
        return new SubmissionRequest(
                account.value(),
                submission.area().country(),
                submission.city(),
                submission.zip(),
                submission.street(),
                submission.houseNumber(),
                submission.documentType(),
                submission.area().areaCode(),
                submission.document());
    }
}
