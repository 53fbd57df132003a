package rufwerk.orders.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.orders.ordering.OrderFixtures.A_NUMBER;
import static rufwerk.orders.ordering.OrderFixtures.COLOGNE;
import static rufwerk.orders.ordering.OrderFixtures.NOON;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rufwerk.kit.access.Caller;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.AnswerVerification.Question;
import rufwerk.orders.ordering.OrderEvent.OrderCancelled;
import rufwerk.orders.ordering.OrderEvent.OrderCompleted;
import rufwerk.orders.ordering.OrderEvent.OrderEnded;
import rufwerk.orders.ordering.OrderEvent.OrderEnding;
import rufwerk.orders.ordering.OrderEvent.OrderFailed;
import rufwerk.orders.ordering.OrderEvent.OrderPlaced;
import rufwerk.orders.verification.DocumentsInMemory;
import rufwerk.orders.verification.FurtherDocument;
import rufwerk.orders.verification.Verification;
import rufwerk.orders.verification.Verification.Pending;
import rufwerk.orders.verification.Verification.Remark;
import rufwerk.orders.verification.VerificationId;
import rufwerk.orders.verification.VerificationState;
import rufwerk.orders.verification.VerificationsInMemory;

/**
 * Walks every path that people, other services and time can send an order on, up to a length at which nothing new
 * comes: words that come twice, too late or in the wrong order are among them. What has to come out stands in
 * {@link #after}, beside the code that is tested.
 */
class SagaTest {
    private static final int LONGEST_PATH = 4;
    private static final Set<OrderState> OVER = EnumSet.of(OrderState.FAILED, OrderState.CANCELLED, OrderState.ENDED);

    /** What can happen, in any order. */
    private enum Happening {
        APPROVED(saga -> saga.settleVerification.approved(saga.verification)),
        REJECTED(saga -> saga.settleVerification.rejected(saga.verification, Saga.REMARK)),
        MORE_ASKED(saga -> saga.moreAsked()),
        ANSWERED(saga -> saga.answer()),
        VERIFICATION_CANCELLED(saga -> saga.cancelVerification.of(saga.account, saga.verification)),
        NUMBER_ASSIGNED(saga -> saga.endOrder.completed(saga.order, A_NUMBER)),
        NO_NUMBER(saga -> saga.endOrder.failed(saga.order, FailureReason.NO_NUMBER_AVAILABLE)),
        NUMBER_ENDED(saga -> saga.numberEnds()),
        ORDER_CANCELLED(saga -> saga.cancelOrder.of(saga.caller, saga.order)),
        GIVEN_BACK_TOMORROW(saga ->
                saga.cancelOrder.ofNumber(saga.caller, A_NUMBER, saga.today().plusDays(1))),
        AN_HOUR_PASSES(saga -> saga.passes(Duration.ofHours(1))),
        A_DAY_PASSES(saga -> saga.passes(Duration.ofDays(1))),
        A_MONTH_PASSES(saga -> saga.passes(Duration.ofDays(30)));

        private final Function<Saga, Uni<?>> action;

        Happening(Function<Saga, Uni<?>> action) {
            this.action = action;
        }

        void happenTo(Saga saga) {
            action.apply(saga).await().indefinitely();
        }
    }

    /** Where a verification and its order are. */
    private record Point(VerificationState verification, OrderState order) {}

    /** Each step logs a line, which is fine for one order and not for tens of thousands. */
    @BeforeAll
    static void silence() {
        Logger.getLogger("rufwerk.orders.ordering").setLevel(Level.WARNING);
    }

    @AfterAll
    static void speakAgain() {
        Logger.getLogger("rufwerk.orders.ordering").setLevel(null);
    }

    @Test
    void goesWhereItShouldOnEveryPath() {
        Walk walk = new Walk();
        for (boolean approvedBefore : List.of(false, true)) {
            walk.on(approvedBefore, List.of());
        }

        System.out.printf("%d paths of up to %d steps over %d points%n", walk.paths, LONGEST_PATH, walk.points.size());
        assertThat(walk.points).extracting(Point::order).contains(OrderState.values());
        assertThat(walk.points).extracting(Point::verification).contains(VerificationState.values());
    }

    /** All paths, the longer ones from where the shorter ones end. */
    private static final class Walk {
        private final Set<Point> points = new HashSet<>();
        private int paths;

        void on(boolean approvedBefore, List<Happening> path) {
            Saga saga = new Saga(approvedBefore);
            Point expected = saga.point();
            for (Happening happening : path) {
                expected = after(expected, happening);
                happening.happenTo(saga);
            }
            assertThat(saga.point()).as("after %s", path).isEqualTo(expected);
            saga.assertEverythingWasToldOnce(path);
            points.add(expected);
            paths++;
            assertEndsByItself(saga, path);
            if (path.size() < LONGEST_PATH && !OVER.contains(expected.order())) {
                for (Happening next : Happening.values()) {
                    List<Happening> longer = new ArrayList<>(path);
                    longer.add(next);
                    on(approvedBefore, longer);
                }
            }
        }

        /** Nothing waits for ever: with nobody doing anything any more, time alone ends what is not a customer's. */
        private static void assertEndsByItself(Saga saga, List<Happening> path) {
            Happening.A_MONTH_PASSES.happenTo(saga);
            assertThat(saga.point().order())
                    .as("a month after %s", path)
                    .isIn(OrderState.COMPLETED, OrderState.FAILED, OrderState.CANCELLED, OrderState.ENDED);
        }
    }

    private static Point after(Point at, Happening happening) {
        VerificationState verification = verificationAfter(at.verification(), happening);
        boolean decided = at.verification() != verification;
        OrderState order = switch (at.order()) {
            case AWAITING_VERIFICATION ->
                switch (happening) {
                    case APPROVED -> decided ? OrderState.PLACED : at.order();
                    case REJECTED, A_MONTH_PASSES -> decided ? OrderState.FAILED : at.order();
                    case VERIFICATION_CANCELLED, ORDER_CANCELLED -> OrderState.CANCELLED;
                    default -> at.order();
                };
            case PLACED ->
                switch (happening) {
                    case NUMBER_ASSIGNED -> OrderState.COMPLETED;
                    case NO_NUMBER, A_DAY_PASSES, A_MONTH_PASSES -> OrderState.FAILED;
                    case ORDER_CANCELLED -> OrderState.CANCELLED;
                    default -> at.order();
                };
            case COMPLETED ->
                switch (happening) {
                    case ORDER_CANCELLED -> OrderState.CANCELLED;
                    case GIVEN_BACK_TOMORROW -> OrderState.ENDING;
                    case NUMBER_ENDED -> OrderState.ENDED;
                    default -> at.order();
                };
            case ENDING ->
                switch (happening) {
                    case A_DAY_PASSES, A_MONTH_PASSES -> OrderState.CANCELLED;
                    case NUMBER_ENDED -> OrderState.ENDED;
                    default -> at.order();
                };
            case FAILED, CANCELLED, ENDED -> at.order();
        };
        return new Point(verification, order);
    }

    private static VerificationState verificationAfter(VerificationState at, Happening happening) {
        boolean open = at == VerificationState.PENDING || at == VerificationState.MORE_ASKED;
        return switch (happening) {
            case APPROVED -> open ? VerificationState.APPROVED : at;
            case REJECTED -> open ? VerificationState.REJECTED : at;
            case MORE_ASKED -> open ? VerificationState.MORE_ASKED : at;
            case ANSWERED -> at == VerificationState.MORE_ASKED ? VerificationState.PENDING : at;
            case A_MONTH_PASSES -> open ? VerificationState.EXPIRED : at;
            case VERIFICATION_CANCELLED -> open || at == VerificationState.APPROVED ? VerificationState.CANCELLED : at;
            default -> at;
        };
    }

    /** One verification with one order, all use cases, and a clock. */
    private static final class Saga {
        static final Remark REMARK = new Remark("document_expired", null);
        static final FurtherDocument ANSWER = new FurtherDocument("CONTRACT", new byte[0], "fingerprint");

        private final AccountId account = AccountId.random();
        private final Caller caller = new Caller(account.value(), UUID.randomUUID(), false);
        private final VerificationId verification = VerificationId.random();
        private final List<OrderEvent> told = new ArrayList<>();
        private final OrdersInMemory orders = new OrdersInMemory();
        private final VerificationsInMemory verifications = new VerificationsInMemory();
        private final TestOrderingConfig config = new TestOrderingConfig(0);
        private final StoppedClock clock = new StoppedClock();
        private final EndOrder endOrder = new EndOrder(orders, this::tell, clock);
        private final SettleVerification settleVerification =
                new SettleVerification(verifications, orders, endOrder, this::tell, this::tell, clock);
        private final DocumentsInMemory documents = new DocumentsInMemory();
        private final AnswerVerification answerVerification =
                new AnswerVerification(verifications, documents, settleVerification);
        private final CancelVerification cancelVerification = new CancelVerification(verifications, settleVerification);
        private final CancelOrder cancelOrder = new CancelOrder(orders, endOrder, config, clock);
        private final KeepDeadlines keepDeadlines =
                new KeepDeadlines(verifications, orders, settleVerification, endOrder, config, clock);
        private final OrderId order;

        Saga(boolean approvedBefore) {
            Pending pending = new Pending(verification, account, COLOGNE, NOON);
            verifications.given(approvedBefore ? pending.approve() : pending);
            new PlaceOrder(orders, verifications, this::tell, clock)
                    .of(account, new OrderRequest(verification, null, null, null, false))
                    .await()
                    .indefinitely();
            order = orders.only().id();
        }

        Point point() {
            return new Point(
                    verifications
                            .findForChange(verification)
                            .await()
                            .indefinitely()
                            .state(),
                    orders.only().state());
        }

        LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
        }

        Uni<?> passes(Duration time) {
            clock.now = clock.now.plus(time);
            Instant since = clock.now.minus(config.verificationExpiry());
            return keepDeadlines.expire(verification, since).chain(() -> keepDeadlines.takeOn(order, clock.now));
        }

        Uni<?> moreAsked() {
            documents.want();
            return settleVerification.moreAsked(verification, REMARK);
        }

        Uni<?> answer() {
            return answerVerification
                    .question(account, verification, ANSWER)
                    .chain(question -> question instanceof Question.Asked(var id)
                            ? answerVerification.answer(verification, id, ANSWER)
                            : Uni.createFrom().nullItem());
        }

        /** Nothing ends that has not begun: numbers-service says so of numbers that it gave. */
        Uni<?> numberEnds() {
            return switch (orders.only().state()) {
                case AWAITING_VERIFICATION, PLACED -> Uni.createFrom().voidItem();
                case COMPLETED, ENDING, ENDED, FAILED, CANCELLED ->
                    endOrder.numberEnded(order, new NumberEnd("not_renewed", clock.now));
            };
        }

        /** Customers hear of each state the order came to, once and in order; the start of waiting is their own doing. */
        void assertEverythingWasToldOnce(List<Happening> path) {
            List<OrderState> states = orders.history(order).await().indefinitely().stream()
                    .filter(change -> !OrderChange.NUMBER_RETURNED.equals(change.reason()))
                    .map(OrderChange::state)
                    .filter(state -> state != OrderState.AWAITING_VERIFICATION)
                    .toList();
            assertThat(told.stream().map(Saga::stateOf).distinct().toList())
                    .as("told after %s", path)
                    .isEqualTo(states);
            assertThat(told.stream().map(Saga::stateOf).filter(state -> state != OrderState.ENDING))
                    .as("told after %s", path)
                    .doesNotHaveDuplicates();
        }

        private static OrderState stateOf(OrderEvent event) {
            return switch (event) {
                case OrderPlaced placed -> OrderState.PLACED;
                case OrderCompleted completed -> OrderState.COMPLETED;
                case OrderFailed failed -> OrderState.FAILED;
                case OrderEnding ending -> OrderState.ENDING;
                case OrderCancelled cancelled -> OrderState.CANCELLED;
                case OrderEnded ended -> OrderState.ENDED;
            };
        }

        private Uni<Void> tell(List<? extends OrderEvent> events) {
            told.addAll(events);
            return Uni.createFrom().voidItem();
        }

        private Uni<Void> tell(Verification decided, Instant at) {
            return Uni.createFrom().voidItem();
        }
    }

    private static final class StoppedClock extends Clock {
        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
