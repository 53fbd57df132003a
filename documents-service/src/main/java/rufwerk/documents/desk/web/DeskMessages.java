package rufwerk.documents.desk.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words that all pages of the desk have in common. */
@MessageBundle(value = "desk", locale = "en")
interface DeskMessages {

    /** Language tag of these words. */
    @Message("en")
    String language();

    @Message("Operations desk")
    String title();

    @Message("Skip to content")
    String skip();

    @Message("Pages")
    String navigation();

    @Message("Queue")
    String queue();

    @Message("Audit trail")
    String audit();

    @Message("Accounts")
    String accounts();

    @Message("Orders")
    String orders();

    @Message("Stock")
    String stock();

    @Message("Signed in as {name}")
    String signed_in(String name);

    @Message("Sign out")
    String sign_out();

    @Message("Sign in")
    String sign_in();

    @Message("You are signed out.")
    String signed_out();

    @Message("all")
    String all();

    @Message("Show")
    String show();

    @Message("Show all")
    String show_all();

    @Message("Later ones")
    String next_page();

    @Message("State")
    String state();

    @Message("Back")
    String back();

    @Message("Keys:")
    String keys();

    @Message("open the oldest")
    String key_open();

    @Message("down and up")
    String key_move();

    @Message("Keyboard shortcuts")
    String shortcuts();

    @Message("The sign-in did not succeed. Please try again.")
    String sign_in_failed();

    @Message("The form did not come from this site and was ignored.")
    String foreign_form();

    @Message("There is no such page.")
    String no_such_page();

    @Message("The page cannot be shown now. Please try again in a moment.")
    String not_now();

    @Message
    String notice(Notice notice);

    @Message("Back to the queue")
    String back_to_queue();

    @Message("Your role does not open this page. Sign out to come back as somebody else, or ask for the role.")
    String wrong_role();

    @Message("{service} does not answer now. Everything else works.")
    String service_away(String service);

    @Message("{service} does not let you in. Sign in again, or ask for the role there.")
    String service_refuses(String service);

    @Message("Do nothing")
    String cancel();

    @Message("More")
    String more();

    @Message("open the first")
    String key_first();
}
