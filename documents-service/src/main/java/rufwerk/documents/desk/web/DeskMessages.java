package rufwerk.documents.desk.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the desk in English; {@code messages/desk_de.properties} has them in German. */
@MessageBundle(value = "desk", locale = "en")
interface DeskMessages {

    /** Language tag of these words. */
    @Message("en")
    String language();

    @Message("Review desk")
    String title();

    @Message("Signed in as {name}")
    String signed_in(String name);

    @Message("Sign out")
    String sign_out();

    @Message("Sign in")
    String sign_in();

    @Message("You are signed out.")
    String signed_out();

    @Message("Waiting documents, oldest first")
    String waiting_documents();

    @Message("No document waits for a decision.")
    String nothing_waits();

    @Message("These are the oldest. There are more.")
    String there_are_more();

    @Message("Waiting for")
    String age();

    @Message("Area")
    String area();

    @Message("Document")
    String document();

    @Message("State")
    String state();

    @Message("waiting")
    String waiting();

    @Message("This page is for reviewers. Sign out to come back as somebody else, or ask for the role.")
    String reviewers_only();

    @Message("The sign-in did not succeed. Please try again.")
    String sign_in_failed();

    @Message("The page cannot be shown now. Please try again in a moment.")
    String not_now();
}
