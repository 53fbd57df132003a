package rufwerk.documents.uploads.web;

/** {@code POST /v1/documents/upload/} ({@code wire/zadarma.md} §4). */
record UploadView(String status, String message, String docName) {

    static UploadView of(String name) {
        return new UploadView("success", "The File " + name + " has been successfully uploaded to the website.", name);
    }
}
