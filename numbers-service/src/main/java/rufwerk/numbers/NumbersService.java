package rufwerk.numbers;

import io.quarkus.runtime.annotations.QuarkusMain;
import rufwerk.kit.startup.RequiredEnvironment;
import rufwerk.kit.startup.StartUp;

/** Keeps the inventory of phone numbers. */
@QuarkusMain
public final class NumbersService {
    static final RequiredEnvironment ENVIRONMENT = RequiredEnvironment.of("numbers-service")
            .withTokens("DOCUMENTS_TO_NUMBERS_TOKEN")
            .withTokens("SWITCH_KEY")
            .withTokens("CARRIER_KEY")
            .withToken("NUMBERS_TO_DOCUMENTS_TOKEN")
            .with("DOCUMENTS_URL");

    private NumbersService() {}

    public static void main(String... arguments) {
        StartUp.run(ENVIRONMENT, arguments);
    }
}
