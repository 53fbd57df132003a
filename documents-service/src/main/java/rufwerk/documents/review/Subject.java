package rufwerk.documents.review;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import rufwerk.documents.review.Decision.AskMore;
import rufwerk.documents.review.Decision.Reject;

/** What a case is about: what a customer claims, as it was claimed when the document came in. */
public sealed interface Subject {
    CaseId id();

    UUID accountId();

    /** As the customer's dialect names it, for example {@code IDENTITY_CARD} or {@code passport}. */
    String documentType();

    /** Of the document, for example {@code image/jpeg}. */
    String mediaType();

    Facts facts();

    SubjectKind kind();

    ReviewEvent approved(Instant at);

    ReviewEvent rejected(Reject decision, Instant at);

    ReviewEvent moreAsked(AskMore decision, Instant at);

    /**
     * A verification of orders-service: does the document prove the address?
     *
     * @param areaCode without leading 0
     */
    record Verification(CaseId id, UUID accountId, Address address, String documentType, String areaCode)
            implements Subject {
        @Override
        public String mediaType() {
            return "application/pdf";
        }

        @Override
        public Facts facts() {
            return new Facts(Map.of(
                    Fact.STREET, address.street(),
                    Fact.HOUSE_NUMBER, address.houseNumber(),
                    Fact.ZIP, address.zip(),
                    Fact.CITY, address.city(),
                    Fact.COUNTRY, address.country(),
                    Fact.AREA_CODE, areaCode));
        }

        @Override
        public SubjectKind kind() {
            return SubjectKind.VERIFICATION;
        }

        @Override
        public ReviewEvent approved(Instant at) {
            return new VerificationApproved(id.value(), accountId, at);
        }

        @Override
        public ReviewEvent rejected(Reject decision, Instant at) {
            return new VerificationRejected(
                    id.value(), accountId, decision.reason().code(), decision.comment(), at);
        }

        @Override
        public ReviewEvent moreAsked(AskMore decision, Instant at) {
            return new VerificationMoreAsked(
                    id.value(), accountId, decision.reason().code(), decision.comment(), at);
        }
    }

    /**
     * A file of a document group: does it prove what the group says?
     *
     * @param id the file's
     */
    record GroupFile(CaseId id, UUID accountId, long groupId, String documentType, String mediaType, Facts facts)
            implements Subject {
        @Override
        public SubjectKind kind() {
            return SubjectKind.GROUP_FILE;
        }

        @Override
        public ReviewEvent approved(Instant at) {
            return new GroupFileApproved(id.value(), accountId, groupId, documentType, at);
        }

        @Override
        public ReviewEvent rejected(Reject decision, Instant at) {
            return new GroupFileRejected(
                    id.value(),
                    accountId,
                    groupId,
                    documentType,
                    decision.reason().code(),
                    decision.comment(),
                    at);
        }

        @Override
        public ReviewEvent moreAsked(AskMore decision, Instant at) {
            return new GroupFileMoreAsked(
                    id.value(),
                    accountId,
                    groupId,
                    documentType,
                    decision.reason().code(),
                    decision.comment(),
                    at);
        }
    }
}
