package rufwerk.documents.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import rufwerk.documents.files.DocumentFiles;
import rufwerk.documents.files.DocumentLost;
import rufwerk.documents.review.OpenedDocument;
import rufwerk.kit.privacy.ExportAccount;
import rufwerk.kit.privacy.ExportedRow;

/**
 * Everything that this service holds about an account in one zip: the export as {@code data.json}, and each document
 * under {@code documents/}, by the id of its case, further ones by their own. One document after the other is opened, as
 * fast as somebody reads.
 *
 * <p>Of a document that storage has lost a text tells instead; where storage is away the zip breaks off.
 */
@ApplicationScoped
public class ArchiveAccount {
    private static final int SLICE = 64 * 1024;

    private final ExportAccount exportAccount;
    private final Documented documented;
    private final DocumentFiles files;
    private final ObjectMapper json;

    ArchiveAccount(ExportAccount exportAccount, Documented documented, DocumentFiles files, ObjectMapper json) {
        this.exportAccount = exportAccount;
        this.documented = documented;
        this.files = files;
        this.json = json;
    }

    public Multi<byte[]> of(UUID account) {
        return Multi.createFrom().deferred(() -> {
            GrowingZip zip = new GrowingZip();
            return Multi.createBy()
                    .concatenating()
                    .streams(
                            data(zip, account),
                            documented
                                    .documentsOf(account)
                                    .onItem()
                                    .transformToMultiAndConcatenate(document -> document(zip, document)),
                            Multi.createFrom().item(zip::end))
                    .select()
                    .where(bytes -> bytes.length > 0);
        });
    }

    private Multi<byte[]> data(GrowingZip zip, UUID account) {
        AtomicBoolean isFirst = new AtomicBoolean(true);
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(() -> zip.begin("data.json")),
                        exportAccount
                                .of(account)
                                .map(row -> zip.add(
                                        ((isFirst.getAndSet(false) ? "[" : ",\n") + write(row)).getBytes(UTF_8))),
                        Multi.createFrom().item(() -> zip.add((isFirst.get() ? "[]" : "]").getBytes(UTF_8))));
    }

    private Multi<byte[]> document(GrowingZip zip, HeldDocument document) {
        UUID id = document.key().id();
        String name = "documents/" + OpenedDocument.nameOf(id, document.mediaType());
        return files.read(document.key())
                .map(content -> entry(zip, name, content))
                .onFailure(DocumentLost.class)
                .recoverWithUni(lost -> {
                    Log.errorf("An archive goes without document %s: %s", id, lost.getMessage());
                    return Uni.createFrom()
                            .item(entry(zip, name + ".lost.txt", "Storage has lost it.\n".getBytes(UTF_8)));
                })
                .onItem()
                .transformToMulti(entry -> entry);
    }

    private static Multi<byte[]> entry(GrowingZip zip, String name, byte[] content) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(() -> zip.begin(name)),
                        Multi.createFrom()
                                .range(0, Math.ceilDiv(content.length, SLICE))
                                .map(slice -> zip.add(
                                        content, slice * SLICE, Math.min(SLICE, content.length - slice * SLICE))));
    }

    private String write(ExportedRow row) {
        try {
            return json.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What PostgreSQL says is JSON", e);
        }
    }
}
