package rufwerk.local.access;

import static rufwerk.local.access.Door.CARRIERS;
import static rufwerk.local.access.Door.CUSTOMER;
import static rufwerk.local.access.Door.DOCUMENTS_SERVICE;
import static rufwerk.local.access.Door.DURCHWAHL;
import static rufwerk.local.access.Door.NUMBERS_SERVICE;
import static rufwerk.local.access.Door.OPERATORS;
import static rufwerk.local.access.Door.SERVICES;
import static rufwerk.local.access.Door.SEVEN;
import static rufwerk.local.access.Door.SWITCHES;
import static rufwerk.local.access.Door.TENIOS;
import static rufwerk.local.access.Door.ZADARMA;

import java.util.List;
import java.util.UUID;
import rufwerk.local.stack.Service;

/**
 * Every operation, whose it is, and how to ask for it. Operators' requests are wrong on purpose once they are inside, so
 * that nothing is changed.
 */
final class Doors {
    private static final UUID NOTHING = UUID.fromString("00000000-0000-4000-8000-000000000000");

    private Doors() {}

    static List<Knock> of(World world) {
        return List.of(
                knock(DURCHWAHL, Service.DURCHWAHL, "GET /api/{format}/{phone}")
                        .writing()
                        .with("format", "json")
                        .with("phone", "4420123456"),
                knock(SWITCHES, Service.DURCHWAHL, "GET /routes/{called}").with("called", "491801557990000"),
                knock(SWITCHES, Service.DURCHWAHL, "GET /switches/kamailio/route"),
                knock(SWITCHES, Service.DURCHWAHL, "POST /switches/freeswitch/dialplan")
                        .sending("section=dialplan"),
                knock(SWITCHES, Service.DURCHWAHL, "GET /switches/asterisk/text"),
                knock(SWITCHES, Service.DURCHWAHL, "GET /switches/asterisk/form"),
                knock(SWITCHES, Service.DURCHWAHL, "POST /switches/asterisk/realtime/single")
                        .sending("exten=0"),
                knock(SWITCHES, Service.DURCHWAHL, "POST /switches/asterisk/realtime/multi")
                        .sending("exten=0"),
                knock(SWITCHES, Service.DURCHWAHL, "POST /v1/calls").sending("{}"),
                knock(CUSTOMER, Service.DURCHWAHL, "GET /v1/usage"),
                knock(CUSTOMER, Service.DURCHWAHL, "POST /v1/leases").sending("{}"),
                knock(CUSTOMER, Service.DURCHWAHL, "GET /v1/leases"),
                knock(CUSTOMER, Service.DURCHWAHL, "GET /v1/leases/{id}").with("id", NOTHING),
                knock(CUSTOMER, Service.DURCHWAHL, "POST /v1/leases/{id}/renew").with("id", NOTHING),
                knock(CUSTOMER, Service.DURCHWAHL, "DELETE /v1/leases/{id}").with("id", NOTHING),
                knock(OPERATORS, Service.DURCHWAHL, "GET /v1/parked-events"),
                knock(OPERATORS, Service.DURCHWAHL, "POST /v1/parked-events/replay"),
                knock(OPERATORS, Service.NUMBERS, "GET /v1/parked-events"),
                knock(OPERATORS, Service.NUMBERS, "POST /v1/parked-events/replay"),
                knock(OPERATORS, Service.DOCUMENTS, "GET /v1/parked-events"),
                knock(OPERATORS, Service.DOCUMENTS, "POST /v1/parked-events/replay"),
                knock(OPERATORS, Service.ORDERS, "GET /v1/parked-events"),
                knock(OPERATORS, Service.ORDERS, "POST /v1/parked-events/replay"),
                knock(CUSTOMER, Service.DURCHWAHL, "GET /v1/export"),
                knock(OPERATORS, Service.DURCHWAHL, "GET /v1/accounts/{id}/export")
                        .with("id", NOTHING),
                knock(CUSTOMER, Service.NUMBERS, "GET /v1/export"),
                knock(OPERATORS, Service.NUMBERS, "GET /v1/accounts/{id}/export")
                        .with("id", NOTHING),
                knock(CUSTOMER, Service.DOCUMENTS, "GET /v1/export"),
                knock(OPERATORS, Service.DOCUMENTS, "GET /v1/accounts/{id}/export")
                        .with("id", NOTHING),
                knock(OPERATORS, Service.DOCUMENTS, "GET /v1/accounts/{id}/archive")
                        .with("id", NOTHING),
                knock(CUSTOMER, Service.ORDERS, "GET /v1/export"),
                knock(OPERATORS, Service.ORDERS, "GET /v1/accounts/{id}/export").with("id", NOTHING),
                knock(OPERATORS, Service.DURCHWAHL, "GET /v1/secrets"),
                knock(OPERATORS, Service.NUMBERS, "GET /v1/secrets"),
                knock(OPERATORS, Service.DOCUMENTS, "GET /v1/secrets"),
                knock(OPERATORS, Service.ORDERS, "GET /v1/secrets"),
                //
                knock(OPERATORS, Service.DURCHWAHL, "PUT /v1/rate-deck").sending("no,rate,deck"),
                knock(OPERATORS, Service.DURCHWAHL, "GET /v1/rate-deck/preview"),
                knock(OPERATORS, Service.DURCHWAHL, "GET /v1/rate-decks"),
                knock(OPERATORS, Service.DURCHWAHL, "GET /v1/rate-decks/{version}")
                        .with("version", 0),
                knock(OPERATORS, Service.DURCHWAHL, "POST /v1/rate-decks/{version}/activation")
                        .with("version", 0)
                        .sending("{}"),
                knock(OPERATORS, Service.DURCHWAHL, "GET /v1/denied-destinations"),
                knock(OPERATORS, Service.DURCHWAHL, "GET /v1/denied-destinations/{prefix}")
                        .with("prefix", 0),
                knock(OPERATORS, Service.DURCHWAHL, "PUT /v1/denied-destinations/{prefix}")
                        .with("prefix", 0)
                        .sending("{}"),
                knock(OPERATORS, Service.DURCHWAHL, "DELETE /v1/denied-destinations/{prefix}")
                        .with("prefix", 0),
                knock(OPERATORS, Service.DURCHWAHL, "POST /v1/pool/blocks").sending("{}"),
                knock(OPERATORS, Service.DURCHWAHL, "GET /v1/pool/blocks"),
                knock(OPERATORS, Service.DURCHWAHL, "PUT /v1/pool/blocks/{id}/state")
                        .with("id", NOTHING)
                        .sending("{}"),
                knock(OPERATORS, Service.DURCHWAHL, "DELETE /v1/pool/blocks/{id}")
                        .with("id", NOTHING),
                //
                knock(SEVEN, Service.NUMBERS, "GET /api/numbers/available"),
                knock(SEVEN, Service.NUMBERS, "GET /api/numbers/active"),
                knock(SEVEN, Service.NUMBERS, "GET /api/numbers/active/{number}")
                        .about("number", world.number(), "492214799999"),
                knock(SEVEN, Service.NUMBERS, "PATCH /api/numbers/active/{number}")
                        .about("number", world.number(), "492214799999")
                        .sending("{\"friendly_name\":\"\"}"),
                knock(SEVEN, Service.NUMBERS, "DELETE /api/numbers/active/{number}")
                        .about("number", world.number(), "492214799999")
                        .sending("{\"delete_immediately\":false}"),
                knock(SEVEN, Service.NUMBERS, "POST /api/numbers/order")
                        .about("number", world.number(), "492214799999")
                        .sending("{\"number\":\"{number}\"}"),
                knock(ZADARMA, Service.NUMBERS, "GET /v1/direct_numbers"),
                knock(ZADARMA, Service.NUMBERS, "GET /v1/direct_numbers/number")
                        .about("number", world.number(), "492214799999")
                        .sending("number={number}"),
                knock(ZADARMA, Service.NUMBERS, "GET /v1/direct_numbers/autoprolongation")
                        .about("number", world.number(), "492214799999")
                        .sending("number={number}"),
                knock(ZADARMA, Service.NUMBERS, "PUT /v1/direct_numbers/autoprolongation")
                        .about("number", world.number(), "492214799999")
                        .sending("number={number}&value=on"),
                knock(ZADARMA, Service.NUMBERS, "PUT /v1/direct_numbers/set_caller_name")
                        .about("number", world.number(), "492214799999")
                        .sending("number={number}&caller_name=Door"),
                knock(ZADARMA, Service.NUMBERS, "PUT /v1/direct_numbers/set_sip_id")
                        .about("number", world.number(), "492214799999")
                        .sending("number={number}&sip_id=00001"),
                knock(ZADARMA, Service.NUMBERS, "PUT /v1/direct_numbers/receive_sms")
                        .about("number", world.number(), "492214799999")
                        .sending("number={number}&value=on"),
                knock(ZADARMA, Service.NUMBERS, "GET /v1/direct_numbers/incoming_channels")
                        .about("number", world.number(), "492214799999")
                        .sending("number={number}"),
                knock(ZADARMA, Service.NUMBERS, "PUT /v1/direct_numbers/incoming_channels")
                        .about("number", world.number(), "492214799999")
                        .sending("number={number}&channels=2"),
                knock(ZADARMA, Service.NUMBERS, "POST /v1/direct_numbers/prolong")
                        .about("number", world.number(), "492214799999")
                        .sending("number={number}&months=1"),
                knock(ZADARMA, Service.NUMBERS, "POST /v1/direct_numbers/order").sending("direction_id=999999999"),
                knock(ZADARMA, Service.NUMBERS, "GET /v1/direct_numbers/countries"),
                knock(ZADARMA, Service.NUMBERS, "GET /v1/direct_numbers/country")
                        .sending("country=DE"),
                knock(ZADARMA, Service.NUMBERS, "GET /v1/direct_numbers/available/{direction}")
                        .with("direction", "de221"),
                knock(ZADARMA, Service.NUMBERS, "GET /v1/direct_numbers/checking-wrongs"),
                knock(CUSTOMER, Service.NUMBERS, "GET /v1/numbers/available"),
                knock(CUSTOMER, Service.NUMBERS, "POST /v1/numbers/orders").sending("{}"),
                knock(CUSTOMER, Service.NUMBERS, "POST /v1/numbers/orders/bulk").sending("{}"),
                knock(CUSTOMER, Service.NUMBERS, "POST /v1/holds").sending("{}"),
                knock(CUSTOMER, Service.NUMBERS, "GET /v1/holds"),
                knock(CUSTOMER, Service.NUMBERS, "GET /v1/holds/{id}").with("id", NOTHING),
                knock(CUSTOMER, Service.NUMBERS, "POST /v1/holds/{id}/extension")
                        .with("id", NOTHING)
                        .sending("{}"),
                knock(CUSTOMER, Service.NUMBERS, "DELETE /v1/holds/{id}").with("id", NOTHING),
                knock(SWITCHES, Service.NUMBERS, "GET /routes/{called}").with("called", "492214799999"),
                knock(SWITCHES, Service.NUMBERS, "GET /switches/kamailio/route"),
                knock(SWITCHES, Service.NUMBERS, "POST /switches/freeswitch/dialplan")
                        .sending("section=dialplan"),
                knock(SWITCHES, Service.NUMBERS, "GET /switches/asterisk/text"),
                knock(SWITCHES, Service.NUMBERS, "GET /switches/asterisk/form"),
                knock(SWITCHES, Service.NUMBERS, "POST /switches/asterisk/realtime/single")
                        .sending("exten=0"),
                knock(SWITCHES, Service.NUMBERS, "POST /switches/asterisk/realtime/multi")
                        .sending("exten=0"),
                knock(CARRIERS, Service.NUMBERS, "POST /v1/carrier/sms").sending("{}"),
                knock(CUSTOMER, Service.NUMBERS, "GET /v1/sms"),
                knock(CUSTOMER, Service.NUMBERS, "GET /v1/sms/{id}").with("id", NOTHING),
                knock(OPERATORS, Service.NUMBERS, "GET /v1/directions"),
                knock(OPERATORS, Service.NUMBERS, "GET /v1/directions/{id}").with("id", 0),
                knock(OPERATORS, Service.NUMBERS, "PUT /v1/directions/{id}")
                        .with("id", 0)
                        .sending("{}"),
                knock(OPERATORS, Service.NUMBERS, "GET /v1/inventory/numbers"),
                knock(OPERATORS, Service.NUMBERS, "POST /v1/inventory/numbers").sending("{}"),
                knock(OPERATORS, Service.NUMBERS, "POST /v1/directions").sending("{}"),
                knock(OPERATORS, Service.NUMBERS, "POST /v1/directions/{id}/numbers")
                        .with("id", 0)
                        .sending("{}"),
                //
                knock(SERVICES, Service.DOCUMENTS, "PUT /v1/verifications/{verificationId}")
                        .with("verificationId", NOTHING)
                        .sending("{}"),
                knock(SERVICES, Service.DOCUMENTS, "PUT /v1/verifications/{verificationId}/documents/{documentId}")
                        .with("verificationId", NOTHING)
                        .with("documentId", NOTHING)
                        .sending("{}"),
                knock(SERVICES, Service.DOCUMENTS, "GET /v1/accounts/{id}/contracts")
                        .with("id", NOTHING),
                knock(DOCUMENTS_SERVICE, Service.NUMBERS, "GET /v1/accounts/{id}/contracts")
                        .with("id", NOTHING),
                knock(NUMBERS_SERVICE, Service.DOCUMENTS, "PUT /v1/number-checks/{checkId}")
                        .with("checkId", NOTHING)
                        .sending("{}"),
                knock(NUMBERS_SERVICE, Service.DOCUMENTS, "DELETE /v1/number-checks/{checkId}")
                        .with("checkId", NOTHING),
                knock(NUMBERS_SERVICE, Service.DOCUMENTS, "GET /v1/groups/{groupId}/wrongs")
                        .with("groupId", 0),
                knock(ZADARMA, Service.DOCUMENTS, "GET /v1/documents/groups/list"),
                knock(ZADARMA, Service.DOCUMENTS, "GET /v1/documents/groups/get/{id}")
                        .with("id", 0),
                knock(ZADARMA, Service.DOCUMENTS, "POST /v1/documents/groups/create")
                        .sending("email=nobody"),
                knock(ZADARMA, Service.DOCUMENTS, "PUT /v1/documents/groups/update/{id}")
                        .with("id", 0)
                        .sending("email=nobody"),
                knock(ZADARMA, Service.DOCUMENTS, "GET /v1/documents/groups/valid/{id}")
                        .with("id", 0)
                        .sending("direction_id=999999999"),
                knock(CUSTOMER, Service.DOCUMENTS, "GET /v1/requirements").sending("country=DE&type=geographic"),
                knock(CUSTOMER, Service.DOCUMENTS, "GET /v1/groups/{id}/evaluation")
                        .with("id", 0)
                        .sending("direction_id=999999999"),
                knock(OPERATORS, Service.DOCUMENTS, "PUT /v1/group-files/{id}/validity")
                        .with("id", NOTHING)
                        .sending("{}"),
                knock(OPERATORS, Service.DOCUMENTS, "PUT /v1/requirements").sending("# nothing"),
                knock(OPERATORS, Service.DOCUMENTS, "GET /v1/requirements-versions"),
                knock(OPERATORS, Service.DOCUMENTS, "GET /v1/requirements-versions/{version}")
                        .with("version", 999_999_999),
                knock(OPERATORS, Service.DOCUMENTS, "POST /v1/requirements-versions/{version}/activation")
                        .with("version", 999_999_999)
                        .sending("{}"),
                knock(ZADARMA, Service.DOCUMENTS, "POST /v1/documents/upload").sending("document_type=passport"),
                knock(ZADARMA, Service.DOCUMENTS, "GET /v1/documents/files"),
                knock(OPERATORS, Service.DOCUMENTS, "GET /v1/reviews"),
                knock(OPERATORS, Service.DOCUMENTS, "GET /v1/reviews/{reviewId}")
                        .with("reviewId", NOTHING),
                knock(OPERATORS, Service.DOCUMENTS, "GET /v1/reviews/{reviewId}/document")
                        .with("reviewId", NOTHING),
                knock(OPERATORS, Service.DOCUMENTS, "GET /v1/reviews/{reviewId}/documents/{documentId}")
                        .with("reviewId", NOTHING)
                        .with("documentId", NOTHING),
                knock(OPERATORS, Service.DOCUMENTS, "PUT /v1/reviews/{reviewId}/claim")
                        .with("reviewId", NOTHING),
                knock(OPERATORS, Service.DOCUMENTS, "DELETE /v1/reviews/{reviewId}/claim")
                        .with("reviewId", NOTHING),
                knock(OPERATORS, Service.DOCUMENTS, "PUT /v1/reviews/{reviewId}/decision")
                        .with("reviewId", NOTHING)
                        .sending("{}"),
                knock(OPERATORS, Service.DOCUMENTS, "GET /v1/audit/verification"),
                //
                knock(TENIOS, Service.ORDERS, "POST /verification/create").sending("{}"),
                knock(TENIOS, Service.ORDERS, "POST /number/cancel").sending("{}"),
                knock(TENIOS, Service.ORDERS, "POST /number/order")
                        .about("verification", world.verification(), NOTHING)
                        .sending("{\"number_type\":\"GEOGRAPHICAL\",\"verification_id\":\"{verification}\"}"),
                knock(CUSTOMER, Service.ORDERS, "POST /v1/orders").sending("{}"),
                knock(CUSTOMER, Service.ORDERS, "POST /v1/orders/bulk").sending("{}"),
                knock(CUSTOMER, Service.ORDERS, "GET /v1/orders"),
                knock(CUSTOMER, Service.ORDERS, "POST /v1/orders/{id}/cancellation")
                        .with("id", 999_999_999),
                knock(CUSTOMER, Service.ORDERS, "POST /v1/verifications").sending("{}"),
                knock(CUSTOMER, Service.ORDERS, "POST /v1/verifications/{id}/cancellation")
                        .with("id", NOTHING),
                knock(CUSTOMER, Service.ORDERS, "POST /v1/verifications/{id}/documents")
                        .with("id", NOTHING)
                        .sending("{}"),
                knock(CUSTOMER, Service.ORDERS, "GET /v1/events"),
                knock(CUSTOMER, Service.ORDERS, "GET /v1/verifications"),
                knock(CUSTOMER, Service.ORDERS, "GET /v1/verifications/{id}")
                        .about("id", world.verification(), NOTHING),
                knock(CUSTOMER, Service.ORDERS, "GET /v1/orders/{id}").about("id", world.order(), 999_999_999),
                knock(CUSTOMER, Service.ORDERS, "POST /v1/webhook-endpoints").sending("{}"),
                knock(CUSTOMER, Service.ORDERS, "GET /v1/webhook-endpoints"),
                knock(CUSTOMER, Service.ORDERS, "GET /v1/webhook-endpoints/{id}")
                        .with("id", NOTHING),
                knock(CUSTOMER, Service.ORDERS, "PUT /v1/webhook-endpoints/{id}")
                        .with("id", NOTHING)
                        .sending("{}"),
                knock(CUSTOMER, Service.ORDERS, "DELETE /v1/webhook-endpoints/{id}")
                        .with("id", NOTHING),
                knock(CUSTOMER, Service.ORDERS, "PUT /v1/webhook-endpoints/{id}/state")
                        .with("id", NOTHING)
                        .sending("{}"),
                knock(CUSTOMER, Service.ORDERS, "POST /v1/webhook-endpoints/{id}/rotation")
                        .with("id", NOTHING)
                        .sending("{}"),
                knock(CUSTOMER, Service.ORDERS, "POST /v1/webhook-endpoints/{id}/test")
                        .with("id", NOTHING),
                knock(CUSTOMER, Service.ORDERS, "GET /v1/webhook-deliveries"),
                knock(CUSTOMER, Service.ORDERS, "GET /v1/webhook-deliveries/{id}")
                        .with("id", NOTHING),
                knock(CUSTOMER, Service.ORDERS, "POST /v1/webhook-deliveries/{id}/replay")
                        .with("id", NOTHING),
                knock(CUSTOMER, Service.ORDERS, "POST /v1/webhook-deliveries/replays")
                        .sending("{}"),
                knock(OPERATORS, Service.ORDERS, "GET /v1/accounts/{id}/webhook-endpoints")
                        .with("id", NOTHING),
                knock(OPERATORS, Service.ORDERS, "GET /v1/orders/{order}/account")
                        .with("order", 999_999_999),
                knock(OPERATORS, Service.ORDERS, "GET /v1/accounts/{id}/orders").with("id", NOTHING),
                knock(OPERATORS, Service.ORDERS, "GET /v1/accounts/{id}/orders/{order}")
                        .with("id", NOTHING)
                        .with("order", 999_999_999),
                knock(OPERATORS, Service.ORDERS, "GET /v1/accounts/{id}/webhook-deliveries")
                        .with("id", NOTHING),
                knock(OPERATORS, Service.ORDERS, "GET /v1/accounts/{id}/webhook-deliveries/{delivery}")
                        .with("id", NOTHING)
                        .with("delivery", NOTHING),
                knock(OPERATORS, Service.ORDERS, "POST /v1/accounts/{id}/webhook-deliveries/{delivery}/replay")
                        .with("id", NOTHING)
                        .with("delivery", NOTHING),
                knock(OPERATORS, Service.ORDERS, "POST /v1/accounts/{id}/webhook-deliveries/replays")
                        .with("id", NOTHING)
                        .sending("{}"),
                knock(OPERATORS, Service.ORDERS, "POST /v1/accounts").sending("{}"),
                knock(OPERATORS, Service.ORDERS, "GET /v1/accounts"),
                knock(OPERATORS, Service.ORDERS, "GET /v1/audit"),
                knock(OPERATORS, Service.ORDERS, "GET /v1/accounts/{id}").with("id", NOTHING),
                knock(OPERATORS, Service.ORDERS, "PUT /v1/accounts/{id}/status")
                        .with("id", NOTHING)
                        .sending("{\"status\":\"active\"}"),
                knock(OPERATORS, Service.ORDERS, "POST /v1/accounts/{id}/erasure")
                        .with("id", NOTHING)
                        .sending("{}"),
                knock(OPERATORS, Service.ORDERS, "GET /v1/accounts/{id}/erasure")
                        .with("id", NOTHING),
                knock(OPERATORS, Service.ORDERS, "GET /v1/accounts/{id}/hold").with("id", NOTHING),
                knock(OPERATORS, Service.ORDERS, "PUT /v1/accounts/{id}/hold")
                        .with("id", NOTHING)
                        .sending("{}"),
                knock(OPERATORS, Service.ORDERS, "DELETE /v1/accounts/{id}/hold")
                        .with("id", NOTHING),
                knock(OPERATORS, Service.ORDERS, "PUT /v1/accounts/{id}/signing")
                        .with("id", NOTHING)
                        .sending("{\"required\":false}"),
                knock(OPERATORS, Service.ORDERS, "POST /v1/accounts/{id}/credentials")
                        .with("id", NOTHING)
                        .sending("{\"kind\":\"api_key\"}"),
                knock(OPERATORS, Service.ORDERS, "POST /v1/accounts/{id}/credentials/{credential}/rotation")
                        .with("id", NOTHING)
                        .with("credential", NOTHING)
                        .sending("{}"),
                knock(OPERATORS, Service.ORDERS, "PATCH /v1/accounts/{id}/credentials/{credential}")
                        .with("id", NOTHING)
                        .with("credential", NOTHING)
                        .sending("{}"),
                knock(OPERATORS, Service.ORDERS, "DELETE /v1/accounts/{id}/credentials/{credential}")
                        .with("id", NOTHING)
                        .with("credential", NOTHING));
    }

    private static Knock knock(Door door, Service service, String methodAndPath) {
        return Knock.at(door, Operation.of(service, methodAndPath));
    }
}
