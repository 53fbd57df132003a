package rufwerk.documents.groups.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.groups.DocumentType;
import rufwerk.documents.groups.FileState;
import rufwerk.documents.groups.GroupFile;
import rufwerk.documents.groups.GroupId;

/** A {@link GroupFile} as it is stored. */
@Entity
@Table(name = "group_file")
class GroupFileRow extends PanacheEntityBase {
    static final String WAITING = "waiting";
    static final String VERIFIED = "verified";
    static final String REJECTED = "rejected";
    static final String MORE_ASKED = "more_asked";
    static final String OUTDATED = "outdated";

    /** By name, for statements in SQL: after an asterisk, a column that a newer version adds would break those that run. */
    static final String COLUMNS = """
            id, account_id, group_number, document_type, name, uploaded_at, state, decided_at, valid_until,
            announced_days_ahead, reason, comment""";

    @Id
    UUID id;

    @Column(name = "account_id")
    UUID accountId;

    @Column(name = "group_number")
    long groupNumber;

    @Column(name = "document_type")
    String documentType;

    String name;

    @Column(name = "uploaded_at")
    Instant uploadedAt;

    String state;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "valid_until")
    @Nullable
    LocalDate validUntil;

    @Column(name = "announced_days_ahead")
    @Nullable
    Integer announcedDaysAhead;

    @Nullable
    String reason;

    @Nullable
    String comment;

    static GroupFileRow of(GroupFile file) {
        GroupFileRow row = new GroupFileRow();
        row.id = file.id();
        row.accountId = file.group().accountId();
        row.groupNumber = file.group().number();
        row.documentType = file.type().code();
        row.name = file.name();
        row.uploadedAt = file.uploadedAt();
        row.become(file.state());
        return row;
    }

    GroupFile toFile() {
        return new GroupFile(
                id,
                new GroupId(accountId, groupNumber),
                DocumentType.ofCode(documentType).orElseThrow(),
                name,
                uploadedAt,
                fileState());
    }

    /** An outdated document keeps the day it would have been valid until; nobody asks for it. */
    void become(FileState next) {
        switch (next) {
            case FileState.Waiting() -> state = WAITING;
            case FileState.Verified(var at, var lastDay) -> {
                state = VERIFIED;
                decidedAt = at;
                validUntil = lastDay;
            }
            case FileState.Rejected(var at, var code, var said) -> turnedDown(REJECTED, at, code, said);
            case FileState.MoreAsked(var at, var code, var said) -> turnedDown(MORE_ASKED, at, code, said);
            case FileState.Outdated(var at) -> {
                state = OUTDATED;
                decidedAt = at;
            }
        }
    }

    private void turnedDown(String next, Instant at, String code, @Nullable String said) {
        state = next;
        decidedAt = at;
        reason = code;
        comment = said;
    }

    private FileState fileState() {
        return switch (state) {
            case WAITING -> new FileState.Waiting();
            case VERIFIED -> new FileState.Verified(when(), validUntil);
            case REJECTED -> new FileState.Rejected(when(), Objects.requireNonNull(reason), comment);
            case MORE_ASKED -> new FileState.MoreAsked(when(), Objects.requireNonNull(reason), comment);
            case OUTDATED -> new FileState.Outdated(when());
            default -> throw new IllegalStateException("A file cannot be " + state);
        };
    }

    private Instant when() {
        return Objects.requireNonNull(decidedAt);
    }
}
