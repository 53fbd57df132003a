package rufwerk.local.access;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rufwerk.local.Eventually;
import rufwerk.local.Progress;
import rufwerk.local.SuiteUnderTest;
import rufwerk.local.demo.Customer;
import rufwerk.local.demo.DemoAccount;
import rufwerk.local.demo.DemoData;
import rufwerk.local.demo.Http;
import rufwerk.local.demo.Operator;
import rufwerk.local.demo.SmallPdf;
import rufwerk.local.demo.Trace;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.Service;

/**
 * Everybody who knocks, with the keys they bring, and what the owner owns.
 *
 * @param keys of the customers among the visitors; whoever is too narrow has other keys for every door
 * @param order of the owner, completed
 * @param number that came of it
 */
record World(
        LocalStack stack,
        Map<Visitor, DemoAccount> keys,
        Map<String, DemoAccount> narrowKeys,
        long order,
        String verification,
        String number) {
    private static final byte[] DOCUMENT = SmallPdf.of("Erika");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static World of(SuiteUnderTest suite) {
        Trace trace = Trace.begin();
        Operator operator = suite.operator(trace);
        DemoAccount owner = suite.account();

        Map<Visitor, DemoAccount> keys = new EnumMap<>(Visitor.class);
        keys.put(Visitor.OWNER, owner);
        keys.put(Visitor.STRANGER, neverIssued());
        keys.put(Visitor.ANOTHER_ACCOUNT, operator.openAccount("Another"));
        keys.put(Visitor.REVOKED, revoked(operator));
        Map<String, DemoAccount> narrow = narrowKeys(operator, owner);
        // Accounts travel whole: once this last change is known, all before it is.
        DemoAccount last = operator.issueKeys(owner.id(), Map.of());
        for (DemoAccount known : List.of(last, keys.get(Visitor.ANOTHER_ACCOUNT))) {
            new DemoData(operator, Path.of(""), new Progress(System.out))
                    .awaitKeys(new Customer(new Http(trace), suite.stack().ports(), known));
        }
        return withAnOrder(suite, keys, narrow, trace);
    }

    /** Every right but one, for each right there is. */
    private static Map<String, DemoAccount> narrowKeys(Operator operator, DemoAccount owner) {
        List<String> scopes = Stream.of(Service.values())
                .flatMap(service -> Stream.of(":read", ":write").map(access -> service.shortName() + access))
                .toList();
        return scopes.stream()
                .collect(Collectors.toMap(
                        scope -> scope,
                        scope -> operator.issueKeys(
                                owner.id(),
                                Map.of(
                                        "scopes",
                                        scopes.stream()
                                                .filter(other -> !other.equals(scope))
                                                .toList()))));
    }

    private static DemoAccount revoked(Operator operator) {
        DemoAccount closed = operator.openAccount("Revoked");
        operator.revokeAll(closed.id());
        return closed;
    }

    private static DemoAccount neverIssued() {
        return new DemoAccount(
                UUID.randomUUID().toString(),
                "rw_live_" + "0".repeat(32) + "_000000",
                new DemoAccount.Zadarma("0".repeat(20), "0".repeat(20)),
                new DemoAccount.Tenios(UUID.randomUUID().toString()));
    }

    private static World withAnOrder(
            SuiteUnderTest suite, Map<Visitor, DemoAccount> keys, Map<String, DemoAccount> narrow, Trace trace) {
        Customer customer = suite.customer(trace);
        String verification = customer.createVerification(DOCUMENT);
        suite.operator(trace).approve(verification);
        long order = customer.order(
                verification,
                suite.stack().receiver().url(),
                suite.stack().secrets().pushSecret());
        String number = Eventually.get(
                PATIENCE,
                "the number of order " + order,
                () -> customer.activeNumbers().stream().findFirst());
        return new World(suite.stack(), keys, narrow, order, verification, number);
    }
}
