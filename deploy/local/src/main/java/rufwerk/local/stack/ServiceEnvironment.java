package rufwerk.local.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import rufwerk.kit.testing.LocalPostgres;
import rufwerk.kit.testing.OperatorPassword;

/** All that a service is told, and each is told only the secrets it needs. */
record ServiceEnvironment(PortPlan ports, Secrets secrets, Path masterKeys, Path documents, KafkaAccess kafka) {
    Map<String, String> of(Service service) {
        Map<String, String> environment = new HashMap<>();
        environment.put("HTTP_PORT", Integer.toString(ports.of(service)));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("DATABASE_HOST", LocalPostgres.HOST);
        environment.put("DATABASE_PORT", Integer.toString(ports.postgres()));
        environment.put("DATABASE_NAME", service.shortName());
        environment.put("DATABASE_USER", service.shortName());
        environment.put("DATABASE_PASSWORD", secrets.databasePassword(service));
        environment.putAll(kafka.environment(service, ports));
        environment.put("MASTER_KEY_FILE", masterKeys.toString());
        environment.put("OPERATOR_USERNAME", Secrets.OPERATOR);
        environment.put("OPERATOR_PASSWORD_HASH", OperatorPassword.hash(secrets.operatorPassword()));
        // A proxy that somebody tries on this machine is believed.
        environment.put("TRUSTED_PROXIES", "127.0.0.1/32");
        environment.put("LOG_JSON", "false");
        environment.putAll(ownOf(service));
        return environment;
    }

    private Map<String, String> ownOf(Service service) {
        return switch (service) {
            case DURCHWAHL -> Map.of("SWITCH_KEY", secrets.switchKey());
            case NUMBERS ->
                Map.of(
                        "SWITCH_KEY", secrets.switchKey(),
                        "CARRIER_KEY", secrets.carrierKey(),
                        "NUMBERS_TO_DOCUMENTS_TOKEN", secrets.numbersToDocumentsToken(),
                        "DOCUMENTS_TO_NUMBERS_TOKEN", secrets.documentsToNumbersToken(),
                        "DOCUMENTS_URL", ports.url(Service.DOCUMENTS));
            case DOCUMENTS ->
                Map.of(
                        "ORDERS_TO_DOCUMENTS_TOKEN", secrets.ordersToDocumentsToken(),
                        "NUMBERS_TO_DOCUMENTS_TOKEN", secrets.numbersToDocumentsToken(),
                        "DOCUMENTS_TO_NUMBERS_TOKEN", secrets.documentsToNumbersToken(),
                        "NUMBERS_URL", ports.url(Service.NUMBERS),
                        "ORDERS_URL", ports.url(Service.ORDERS),
                        "DURCHWAHL_URL", ports.url(Service.DURCHWAHL),
                        "DOCUMENTS_FOLDER", documents.toString(),
                        // Fits into the heap that Program gives; two of the largest documents at a time.
                        "DOCUMENTS_MEMORY", "120M");
            case ORDERS ->
                Map.of(
                        "ORDERS_TO_DOCUMENTS_TOKEN", secrets.ordersToDocumentsToken(),
                        "DOCUMENTS_URL", ports.url(Service.DOCUMENTS),
                        "WEBHOOK_ALLOWED_NETWORKS", "127.0.0.0/8");
        };
    }
}
