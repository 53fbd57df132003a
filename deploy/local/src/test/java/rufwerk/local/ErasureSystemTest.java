package rufwerk.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rufwerk.local.demo.Customer;
import rufwerk.local.demo.DemoAccount;
import rufwerk.local.demo.DemoData;
import rufwerk.local.demo.Http;
import rufwerk.local.demo.Operator;
import rufwerk.local.demo.SmallPdf;
import rufwerk.local.demo.Trace;
import rufwerk.local.demo.ZadarmaSignature;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.Secrets;
import rufwerk.local.stack.Service;

/** A customer who has left traces everywhere, and of whom nothing is left. */
@ExtendWith(SuiteUnderTest.Extension.class)
class ErasureSystemTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** In everything the customer says and shows; of letters alone, so that it is valid everywhere. */
    private final String marker = "Zyx" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "wert";

    private final HttpClient client = HttpClient.newHttpClient();
    private final LocalStack stack;
    private final Operator operator;
    private final DemoAccount account;
    private final Customer customer;

    ErasureSystemTest(SuiteUnderTest suite) {
        this.stack = suite.stack();
        this.operator = suite.operator(Trace.begin());
        this.account = operator.openAccount(marker + " GmbH");
        this.customer = new Customer(new Http(Trace.begin()), stack.ports(), account);
    }

    @BeforeEach
    void leaveTracesEverywhere() {
        new DemoData(operator, Path.of(""), new Progress(System.out)).awaitKeys(customer);
        describeAGroup();
        send(
                Service.ORDERS,
                "POST",
                "/v1/webhook-endpoints",
                Map.of("url", stack.receiver().url() + "?for=" + marker, "description", marker),
                asCustomer());
        String verification = verified();
        String number = ordered(verification);
        send(
                Service.NUMBERS,
                "POST",
                "/v1/carrier/sms",
                Map.of("id", marker, "from", marker.substring(0, 8), "to", number, "text", "Dear " + marker),
                asCarrier());
        assertThat(send(
                                Service.NUMBERS,
                                "PATCH",
                                "/api/numbers/active/" + number.replace("+", ""),
                                Map.of("friendly_name", marker),
                                asCustomer())
                        .body())
                .contains(marker);
        assertThat(customer.lease("json", "4420123456").isOk()).isTrue();
    }

    @Test
    void leavesNothingOfAPersonInTablesFilesAndEvents() throws Exception {
        assertThat(send(Service.ORDERS, "PUT", erasurePath("hold"), Map.of("reason", "Court"), asOperator())
                        .statusCode())
                .isEqualTo(200);
        assertThat(obstacles()).contains("legal_hold", "live_numbers");
        send(Service.ORDERS, "DELETE", erasurePath("hold"), null, asOperator());
        assertThat(obstacles()).containsExactly("live_numbers");
        assertThat(exported(asCustomer(), "/v1/export"))
                .allSatisfy(told -> assertThat(told).contains(marker));
        assertThat(tablesWithTheMarker()).isNotEmpty();
        giveNumbersBack();

        stack.stopService(Service.DURCHWAHL);
        await("the last number to end").atMost(PATIENCE).until(() -> order().statusCode() == 202);
        await("three services").atMost(PATIENCE).until(() -> missing().equals(List.of("durchwahl-service")));
        stack.startService(Service.DURCHWAHL);
        await("the one that was away").atMost(PATIENCE).until(() -> missing().isEmpty());

        assertThat(tablesWithTheMarker()).isEmpty();
        assertThat(filesOfTheAccount()).isZero();
        assertThat(new RecordedEvents(stack.kafka().bootstrapServers()).everything())
                .isNotEmpty()
                .noneMatch(record -> record.contains(marker));
        assertThat(exported(asOperator(), "/v1/accounts/" + account.id() + "/export"))
                .noneMatch(told -> told.contains(marker));
        assertThat(customer.sevenActive().text()).isEqualTo("900");
        assertThat(read(send(Service.DOCUMENTS, "GET", "/v1/audit/verification", null, asOperator()))
                        .path("intact")
                        .asBoolean())
                .isTrue();
    }

    private void describeAGroup() {
        String path = "/v1/documents/groups/create/";
        String form = Stream.of(
                        "address=" + marker,
                        "building_number=4",
                        "city=" + marker,
                        "country=DE",
                        "email=" + marker + "%40example.com",
                        "first_name=" + marker,
                        "last_name=" + marker,
                        "phone=4922112345678",
                        "salutation=MR",
                        "street=" + marker,
                        "zip_code=50667")
                .sorted()
                .reduce((one, other) -> one + "&" + other)
                .orElseThrow();
        var signature = new ZadarmaSignature(
                account.zadarma().userKey(), account.zadarma().secret());
        var created = exchange(
                Service.DOCUMENTS,
                "POST",
                path,
                form,
                "application/x-www-form-urlencoded",
                "Authorization",
                signature.authorization(path, form));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(200);
    }

    private String verified() {
        var created = send(
                Service.ORDERS,
                "POST",
                "/verification/create",
                Map.of(
                        "access_key", account.tenios().accessKey(),
                        "country", "Germany",
                        "city", "Köln",
                        "zip", "50667",
                        "street", marker,
                        "house_number", "4",
                        "document_type", "IDENTITY_CARD",
                        "document_data", Base64.getEncoder().encodeToString(SmallPdf.of(marker)),
                        "area_code", "221"));
        String verification = read(created).path("verification_id").asText();
        operator.approve(verification);
        return verification;
    }

    /** The number, as soon as it is there. */
    private String ordered(String verification) {
        long order = customer.order(
                verification,
                stack.receiver().url() + "?for=" + marker,
                stack.secrets().pushSecret());
        await("the number")
                .atMost(PATIENCE)
                .until(() -> customer.orderState(order)
                        .ok()
                        .json()
                        .path("state")
                        .asText()
                        .equals("COMPLETED"));
        return customer.orderState(order).ok().json().path("phone_number").asText();
    }

    private void giveNumbersBack() {
        for (String number : customer.activeNumbers()) {
            customer.cancelNumberOnce(marker + number, "+" + number);
        }
    }

    private HttpResponse<String> order() {
        return send(Service.ORDERS, "POST", erasurePath("erasure"), Map.of("reason", "Asked for"), asOperator());
    }

    private List<String> obstacles() {
        var refused = order();
        assertThat(refused.statusCode()).isEqualTo(409);
        return read(refused).path("errors").findValuesAsText("field");
    }

    private List<String> missing() {
        JsonNode erasure = read(send(Service.ORDERS, "GET", erasurePath("erasure"), null, asOperator()));
        return StreamSupport.stream(erasure.path("missing").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private String erasurePath(String what) {
        return "/v1/accounts/" + account.id() + "/" + what;
    }

    /** What each service that knows the marker tells; leases and calls have no names. */
    private List<String> exported(String[] as, String path) {
        return Stream.of(Service.NUMBERS, Service.DOCUMENTS, Service.ORDERS)
                .map(service -> {
                    var told = send(service, "GET", path, null, as);
                    assertThat(told.statusCode()).isEqualTo(200);
                    assertThat(read(told).isArray()).isTrue();
                    return told.body();
                })
                .toList();
    }

    /** Every column of every table of every database, as text. */
    private List<String> tablesWithTheMarker() throws SQLException {
        List<String> found = new ArrayList<>();
        for (Service service : Service.values()) {
            try (var connection = stack.postgres().connect(service.shortName());
                    var statement = connection.createStatement()) {
                for (String table : tables(statement)) {
                    try (var rows = statement.executeQuery(
                            "SELECT count(*) FROM %1$s AS held WHERE held::text ~* '%2$s' OR held::text ~* '%3$s'"
                                    .formatted(table, marker, hex()))) {
                        rows.next();
                        if (rows.getLong(1) > 0) {
                            found.add(service.shortName() + "." + table);
                        }
                    }
                }
            }
        }
        return found;
    }

    /** As bytes are shown. */
    private String hex() {
        return HexFormat.of().formatHex(marker.getBytes(UTF_8));
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var rows = statement.executeQuery(
                "SELECT quote_ident(table_name) FROM information_schema.tables WHERE table_schema = 'public'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        assertThat(names).hasSizeGreaterThan(5);
        return names;
    }

    /** Files are named by what they belong to. */
    private long filesOfTheAccount() throws IOException, SQLException {
        List<String> ids = new ArrayList<>();
        try (var connection = stack.postgres().connect(Service.DOCUMENTS.shortName());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT id FROM review_case WHERE account_id = '%s'".formatted(account.id()))) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        assertThat(ids).isNotEmpty();
        try (var files = Files.walk(Path.of("target", "system-test", "data", "documents"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            ids.stream().anyMatch(file.getFileName().toString()::startsWith) || contains(file, marker))
                    .count();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String[] asOperator() {
        String pair = Secrets.OPERATOR + ":" + stack.secrets().operatorPassword();
        return new String[] {"Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8))};
    }

    private String[] asCustomer() {
        return new String[] {"X-Api-Key", account.key()};
    }

    private String[] asCarrier() {
        return new String[] {"Authorization", "Bearer " + stack.secrets().carrierKey()};
    }

    private HttpResponse<String> send(Service service, String method, String path, Object body, String... headers) {
        return exchange(service, method, path, body == null ? "" : Json.write(body), "application/json", headers);
    }

    private HttpResponse<String> exchange(
            Service service, String method, String path, String body, String type, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(stack.ports().url(service) + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", type);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return Json.read(answer.body());
    }
}
