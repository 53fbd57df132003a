package rufwerk.documents.review.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.Sha256;
import rufwerk.documents.review.CaseId;
import rufwerk.documents.review.FurtherDocument;

/** A {@link FurtherDocument} as it is stored. It never changes. */
@Entity
@Immutable
@Table(name = "further_document")
class FurtherDocumentRow extends PanacheEntityBase {
    @Id
    UUID id;

    @Column(name = "case_id")
    UUID caseId;

    @Column(name = "document_type")
    String documentType;

    @Column(name = "document_sha256")
    String documentSha256;

    @Column(name = "received_at")
    Instant receivedAt;

    static FurtherDocumentRow of(CaseId review, FurtherDocument document) {
        FurtherDocumentRow row = new FurtherDocumentRow();
        row.id = document.id();
        row.caseId = review.value();
        row.documentType = document.type();
        row.documentSha256 = document.key().content().hex();
        row.receivedAt = document.receivedAt();
        return row;
    }

    FurtherDocument toDocument() {
        return new FurtherDocument(new DocumentKey(id, new Sha256(documentSha256)), documentType, receivedAt);
    }
}
