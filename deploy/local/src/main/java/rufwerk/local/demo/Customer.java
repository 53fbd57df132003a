package rufwerk.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import rufwerk.local.stack.PortPlan;
import rufwerk.local.stack.Service;

/** A customer's programs: they speak the four dialects, with the keys of one account. */
public final class Customer {
    private final Http http;
    private final PortPlan ports;
    private final DemoAccount account;

    public Customer(Http http, PortPlan ports, DemoAccount account) {
        this.http = http;
        this.ports = ports;
        this.account = account;
    }

    /** Format is json, xml or txt. */
    public Answer lease(String format, String phone) {
        return http.get(
                "%s/api/%s/%s".formatted(ports.url(Service.DURCHWAHL), format, phone), "X-Api-Key", account.key());
    }

    public String createVerification(byte[] document) {
        var verification = Map.of(
                "access_key", account.tenios().accessKey(),
                "country", "Germany",
                "city", City.KOELN.title,
                "zip", "50667",
                "street", "Domkloster",
                "house_number", "4",
                "document_type", "IDENTITY_CARD",
                "document_data", Base64.getEncoder().encodeToString(document),
                "area_code", City.KOELN.areaCode);
        String url = ports.url(Service.ORDERS) + "/verification/create";
        return http.postJson(url, verification)
                .ok()
                .json()
                .path("verification_id")
                .asText();
    }

    public long order(String verificationId, String pushUrl, String pushSecret) {
        String url = ports.url(Service.ORDERS) + "/number/order";
        return http.postJson(url, orderFields(verificationId, pushUrl, pushSecret))
                .ok()
                .json()
                .path("order_id")
                .asLong();
    }

    private Map<String, String> orderFields(String verificationId, String pushUrl, String pushSecret) {
        return Map.of(
                "access_key", account.tenios().accessKey(),
                "number_type", "GEOGRAPHICAL",
                "verification_id", verificationId,
                "push_url", pushUrl,
                "push_secret", pushSecret);
    }

    /** However often it is asked with this key, it is one order. */
    public long orderOnce(String key, String verificationId, String pushUrl, String pushSecret) {
        String url = ports.url(Service.ORDERS) + "/number/order";
        return http.postJson(url, orderFields(verificationId, pushUrl, pushSecret), "Idempotency-Key", key)
                .ok()
                .json()
                .path("order_id")
                .asLong();
    }

    /** However often it is asked with this key, the number is given back once. */
    public String cancelNumberOnce(String key, String phoneNumber) {
        var cancellation = Map.of("access_key", account.tenios().accessKey(), "phone_number", phoneNumber);
        String url = ports.url(Service.ORDERS) + "/number/cancel";
        return http.postJson(url, cancellation, "Idempotency-Key", key)
                .ok()
                .json()
                .path("cancellation_date")
                .asText();
    }

    /** Hands in what a reviewer has asked for. */
    public void answerReviewer(String verificationId, byte[] document) {
        var answer = Map.of(
                "document_type", "CONTRACT", "document", Base64.getEncoder().encodeToString(document));
        String url = ports.url(Service.ORDERS) + "/v1/verifications/" + verificationId + "/documents";
        http.postJson(url, answer, "X-Api-Key", account.key()).ok();
    }

    public String verificationState(String verificationId) {
        return http.get(ports.url(Service.ORDERS) + "/v1/verifications/" + verificationId, "X-Api-Key", account.key())
                .ok()
                .json()
                .path("state")
                .asText();
    }

    public void takeBackVerification(String verificationId) {
        http.postJson(
                        ports.url(Service.ORDERS) + "/v1/verifications/" + verificationId + "/cancellation",
                        Map.of(),
                        "X-Api-Key",
                        account.key())
                .ok();
    }

    /** At once, in seven's dialect and so behind the back of the order it came from. */
    public void giveBackAtSeven(String phoneNumber) {
        String number = phoneNumber.replace("+", "");
        http.delete(
                        "%s/api/numbers/active/%s?delete_immediately=true"
                                .formatted(ports.url(Service.NUMBERS), number),
                        "X-Api-Key",
                        account.key())
                .ok();
    }

    public Answer orderState(long orderId) {
        return http.get(ports.url(Service.ORDERS) + "/v1/orders/" + orderId, "X-Api-Key", account.key());
    }

    public Answer sevenActive() {
        return http.get(ports.url(Service.NUMBERS) + "/api/numbers/active", "X-Api-Key", account.key());
    }

    public Answer zadarmaNumbers() {
        String path = "/v1/direct_numbers/";
        var signature = new ZadarmaSignature(
                account.zadarma().userKey(), account.zadarma().secret());
        return http.get(ports.url(Service.NUMBERS) + path, "Authorization", signature.authorization(path, ""));
    }

    public List<String> activeNumbers() {
        return numbersIn(sevenActive().ok().json().path("activeNumbers"));
    }

    public List<String> numbersAtZadarma() {
        return numbersIn(zadarmaNumbers().ok().json().path("info"));
    }

    private static List<String> numbersIn(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(number -> number.path("number").asText().replace("+", ""))
                .toList();
    }
}
