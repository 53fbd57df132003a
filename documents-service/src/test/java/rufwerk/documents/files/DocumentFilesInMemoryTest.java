package rufwerk.documents.files;

class DocumentFilesInMemoryTest extends DocumentFilesConformance {
    private final DocumentFiles files = new DocumentFilesInMemory();

    @Override
    protected DocumentFiles files() {
        return files;
    }
}
