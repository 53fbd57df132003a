package rufwerk.orders.ordering.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.access.ForCustomers;
import rufwerk.kit.problem.Problem.FieldError;
import rufwerk.kit.problem.ProblemException;
import rufwerk.orders.HoldsDocument;
import rufwerk.orders.OnceOnly;
import rufwerk.orders.OrdersProblem;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.AnswerVerification;
import rufwerk.orders.ordering.AnswerVerification.Outcome;
import rufwerk.orders.ordering.AnswerVerification.Question;
import rufwerk.orders.ordering.web.VerificationResource.Ticket;
import rufwerk.orders.verification.Documents;
import rufwerk.orders.verification.FurtherDocument;
import rufwerk.orders.verification.VerificationId;

/** What customers say to operators who ask for more. */
@Path("/v1/verifications/{id}/documents")
@Produces(MediaType.APPLICATION_JSON)
@ForCustomers
@Tag(name = "Verifications")
class FurtherDocumentResource {
    private static final int RETRY_AFTER_SECONDS = 5;

    private final AnswerVerification answerVerification;
    private final OnceOnly onceOnly;
    private final CurrentCaller caller;

    FurtherDocumentResource(AnswerVerification answerVerification, OnceOnly onceOnly, CurrentCaller caller) {
        this.answerVerification = answerVerification;
        this.onceOnly = onceOnly;
        this.caller = caller;
    }

    @POST
    @HoldsDocument
    @ResponseStatus(StatusCode.CREATED)
    @APIResponseSchema(value = VerificationView.class, responseCode = "201", responseDescription = "It was handed in")
    @Operation(
            summary = "Hand in a document that an operator has asked for",
            description = "While a verification is MORE_ASKED; it is PENDING again then, and orders go on waiting."
                    + " The same document again is taken once.")
    public Uni<VerificationView> handIn(
            @RestPath UUID id,
            @Valid @NotNull NewDocument request,
            @HeaderParam(OnceOnly.HEADER) @Nullable String idempotencyKey) {
        AccountId account = new AccountId(caller.get().accountId());
        VerificationId verification = new VerificationId(id);
        FurtherDocument document = request.read();
        var ask = new OnceOnly.Ask(
                account.value(), idempotencyKey, "verifications: answer " + id, NewDocument.gist(document));
        return onceOnly.answer(
                        ask,
                        Ticket.class,
                        () -> answerVerification
                                .question(account, verification, document)
                                .map(question -> ticket(question, id)))
                .chain(ticket -> answerVerification.answer(verification, ticket.id(), document))
                .onFailure(Documents.Unreachable.class)
                .transform(down -> OrdersProblem.DOCUMENTS_UNREACHABLE
                        .because("Nothing has changed; try again in " + RETRY_AFTER_SECONDS + " seconds")
                        .retryAfter(RETRY_AFTER_SECONDS))
                .map(outcome -> view(outcome, id));
    }

    private static Ticket ticket(Question question, UUID id) {
        return switch (question) {
            case Question.Asked(var answer) -> new Ticket(answer);
            case Question.NotAsked(var state) -> throw OrdersProblem.VERIFICATION_NOT_ASKED.because("It is " + state);
            case Question.Unknown() -> throw unknown(id);
        };
    }

    private static VerificationView view(Outcome outcome, UUID id) {
        return switch (outcome) {
            case Outcome.Answered(var verification) -> VerificationView.of(verification);
            case Outcome.NotAsked() ->
                throw OrdersProblem.VERIFICATION_NOT_ASKED.because("An answer is with the operators already");
            case Outcome.TooMany() ->
                throw OrdersProblem.TOO_MANY_DOCUMENTS.because("Take it back, and hand in another verification");
            case Outcome.Refused(var because) ->
                throw OrdersProblem.DOCUMENT_REFUSED.because(because).at(List.of(new FieldError("document", because)));
            case Outcome.Unknown() -> throw unknown(id);
        };
    }

    private static ProblemException unknown(UUID id) {
        return OrdersProblem.VERIFICATION_UNKNOWN.because("You have no verification " + id);
    }
}
