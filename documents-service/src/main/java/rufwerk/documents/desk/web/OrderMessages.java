package rufwerk.documents.desk.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about customers' orders and the webhooks that tell of them. */
@MessageBundle(value = "orders", locale = "en")
interface OrderMessages {

    @Message("Find an order")
    String find();

    @Message("Orders of one customer are listed with the account.")
    String find_hint();

    @Message("Number of the order")
    String number();

    @Message("There is no order {number}.")
    String unknown(String number);

    @Message("Find the account")
    String to_accounts();

    @Message("Orders, newest first")
    String title();

    @Message("Order {number}")
    String one(long number);

    @Message("This account has no orders.")
    String none();

    @Message("No order fits.")
    String none_fits();

    @Message("Order")
    String order();

    @Message("Phone number")
    String phone_number();

    @Message("Label")
    String label();

    @Message("Verification")
    String verification();

    @Message("Behaves like")
    String linked_to();

    @Message("Received")
    String received();

    @Message("History")
    String history();

    @Message("Back to the orders")
    String back_to_orders();

    @Message("Webhook deliveries, newest first")
    String deliveries();

    @Message("Told by webhook")
    String told();

    @Message("No webhook was sent about this order.")
    String nothing_told();

    @Message("This account was sent no webhooks.")
    String no_deliveries();

    @Message("No delivery fits.")
    String no_delivery_fits();

    @Message("Back to the deliveries")
    String back_to_deliveries();

    @Message("Webhook delivery")
    String delivery();

    @Message("Event")
    String event();

    @Message("To")
    String to();

    @Message("Attempts")
    String attempts();

    @Message("Made")
    String made();

    @Message("Next attempt")
    String next_attempt();

    @Message("What was sent")
    String payload();

    @Message("It was not tried yet.")
    String no_attempt();

    @Message("{status} after {millis} ms")
    String answered(int status, int millis);

    @Message("no answer: {failure}")
    String unanswered(String failure);

    @Message("Send again")
    String replay();

    @Message("Send all failed ones again")
    String replay_failed();

    @Message("Failed since")
    String since();

    @Message("Count")
    String count();

    @Message("Failed since {time} and to be sent again: {count}")
    String counted(long count, String time);

    @Message("No delivery has failed since {time}.")
    String counted_none(String time);

    @Message("Send them again")
    String send_all();

    @Message("{#when code}{#is 'AWAITING_VERIFICATION'}waits for its verification{#is 'PLACED'}on its "
            + "way{#is 'COMPLETED'}completed{#is 'ENDING'}ending{#is 'FAILED'}failed{#is "
            + "'CANCELLED'}cancelled{#else}{code}{/when}")
    String state_of(String code);

    @Message("{#when code}{#is 'waiting'}waiting{#is 'sending'}being sent{#is 'delivered'}delivered"
            + "{#is 'failed'}failed{#else}{code}{/when}")
    String delivery_state(String code);
}
