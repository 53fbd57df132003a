package rufwerk.orders;

import io.quarkus.runtime.annotations.QuarkusMain;
import rufwerk.kit.startup.RequiredEnvironment;
import rufwerk.kit.startup.StartUp;

/** Takes verifications and orders, and keeps the accounts. */
@QuarkusMain
public final class OrdersService {
    static final RequiredEnvironment ENVIRONMENT = RequiredEnvironment.of("orders-service")
            .withToken("ORDERS_TO_DOCUMENTS_TOKEN")
            .with("DOCUMENTS_URL");

    private OrdersService() {}

    public static void main(String... arguments) {
        StartUp.run(ENVIRONMENT, arguments);
    }
}
