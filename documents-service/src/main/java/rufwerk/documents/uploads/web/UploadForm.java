package rufwerk.documents.uploads.web;

import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.groups.DocumentType;
import rufwerk.documents.groups.GroupId;
import rufwerk.documents.uploads.FileName;
import rufwerk.documents.uploads.Upload;
import rufwerk.kit.zadarma.ZadarmaParameters;
import rufwerk.kit.zadarma.ZadarmaProblem;

/**
 * What {@code POST upload/} takes ({@code wire/zadarma.md} §4).
 *
 * @param groupId 0 or none is the main group
 * @param file only here for the description: the file itself never becomes a field
 */
record UploadForm(
        @Schema(defaultValue = "0") long groupId,

        @Schema(implementation = String.class, required = true)
        DocumentType documentType,

        @Schema(implementation = String.class, format = "binary", required = true) @Nullable
        String file) {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,18}");

    static UploadForm of(ZadarmaParameters parameters) {
        refuseOtherUsers(parameters);
        return new UploadForm(group(parameters), type(parameters.required("document_type")), null);
    }

    static long group(ZadarmaParameters parameters) {
        return parameters
                .first("group_id")
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(UploadForm::wholeNumber)
                .orElse(GroupId.MAIN);
    }

    /** A reseller's user is none of ours; what was meant for one must not happen to the account itself. */
    static void refuseOtherUsers(ZadarmaParameters parameters) {
        if (parameters.first("user_id").filter(value -> !value.isBlank()).isPresent()) {
            throw ZadarmaProblem.WRONG_PARAMETERS.because("This account has no users");
        }
    }

    Upload of(UUID accountId, String fileName, @Nullable String idempotencyKey) {
        return new Upload(new GroupId(accountId, groupId), documentType, FileName.of(fileName), idempotencyKey);
    }

    private static long wholeNumber(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw ZadarmaProblem.WRONG_PARAMETERS.because("group_id is no number");
        }
        return Long.parseLong(text);
    }

    private static DocumentType type(String code) {
        return DocumentType.ofCode(code).orElseThrow(() -> {
            String all =
                    Arrays.stream(DocumentType.values()).map(DocumentType::code).collect(Collectors.joining(", "));
            return ZadarmaProblem.WRONG_PARAMETERS.because("document_type is none of " + all);
        });
    }
}
