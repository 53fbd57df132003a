package rufwerk.documents;

import io.quarkus.runtime.annotations.QuarkusMain;
import rufwerk.kit.startup.RequiredEnvironment;
import rufwerk.kit.startup.StartUp;

/** Keeps documents and what operators decide about them. */
@QuarkusMain
public final class DocumentsService {
    static final RequiredEnvironment ENVIRONMENT = RequiredEnvironment.of("documents-service")
            .withTokens("ORDERS_TO_DOCUMENTS_TOKEN")
            .withTokens("NUMBERS_TO_DOCUMENTS_TOKEN")
            .withToken("DOCUMENTS_TO_NUMBERS_TOKEN")
            .with("NUMBERS_URL")
            .with("ORDERS_URL")
            .with("DURCHWAHL_URL")
            .with("DOCUMENTS_FOLDER")
            .whenSet("S3_BUCKET", "S3_ENDPOINT", "S3_ACCESS_KEY")
            .whenSetWithSecret("S3_BUCKET", "S3_SECRET_KEY");

    private DocumentsService() {}

    public static void main(String... arguments) {
        StartUp.run(ENVIRONMENT, arguments);
    }
}
