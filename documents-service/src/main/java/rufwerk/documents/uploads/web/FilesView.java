package rufwerk.documents.uploads.web;

import java.util.List;
import rufwerk.documents.groups.GroupFile;

/** {@code GET /v1/documents/files} ({@code wire/zadarma.md} §4). */
record FilesView(String status, List<FileView> documents) {

    /** @param isVerified "true" or "false" */
    record FileView(String type, String isVerified, String source, String name) {}

    static FilesView of(List<GroupFile> files) {
        return new FilesView(
                "success",
                files.stream()
                        .map(file -> new FileView(
                                file.type().code(), Boolean.toString(file.isVerified()), "upload", file.name()))
                        .toList());
    }
}
