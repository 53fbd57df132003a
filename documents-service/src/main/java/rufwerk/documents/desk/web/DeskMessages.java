package rufwerk.documents.desk.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import rufwerk.documents.review.AskReason;
import rufwerk.documents.review.ClosingReason;
import rufwerk.documents.review.Deed;
import rufwerk.documents.review.Fact;
import rufwerk.documents.review.RejectionReason;
import rufwerk.documents.review.ReviewState;
import rufwerk.documents.review.SubjectKind;

/**
 * The words of the desk; {@code messages/desk_en.properties} has those of the enums in English, and
 * {@code messages/desk_de.properties} all of them in German.
 */
@MessageBundle(value = "desk", locale = "en")
interface DeskMessages {

    /** Language tag of these words. */
    @Message("en")
    String language();

    @Message("Review desk")
    String title();

    @Message("Skip to content")
    String skip();

    @Message("Pages")
    String navigation();

    @Message("Queue")
    String queue();

    @Message("Audit trail")
    String audit();

    @Message("Signed in as {name}")
    String signed_in(String name);

    @Message("Sign out")
    String sign_out();

    @Message("Sign in")
    String sign_in();

    @Message("You are signed out.")
    String signed_out();

    @Message("Documents, oldest first")
    String documents();

    @Message("No document waits for a decision.")
    String nothing_waits();

    @Message("No document fits.")
    String nothing_fits();

    @Message("Later ones")
    String next_page();

    @Message("Age")
    String age();

    @Message("Area")
    String area();

    @Message("Country")
    String country();

    @Message("Document")
    String document();

    @Message("About")
    String about();

    @Message("Waiting for at least")
    String waited_for();

    @Message("State")
    String state();

    @Message("all")
    String all();

    @Message("Show")
    String show();

    @Message("Show all")
    String show_all();

    @Message("{holder} looks at it")
    String held_by(String holder);

    @Message("{holder} looks at it until {time}")
    String held_until(String holder, String time);

    @Message("yours until {time}")
    String held_by_you(String time);

    @Message("{holder} looks at this case. You can decide it when it has been given back.")
    String held_explained(String holder);

    @Message("This case is decided.")
    String decided_explained();

    @Message("{reviewer} has approved it. One more reviewer has to do the same.")
    String approved_first(String reviewer);

    @Message("waiting for {age}")
    String since(String age);

    @Message("Back to the queue")
    String back();

    @Message("Page")
    String page();

    @Message("The document is being opened …")
    String loading();

    @Message("The document cannot be shown here. Please download it.")
    String cannot_show();

    @Message("Pages are drawn by a script of this site. Without it, please download the document.")
    String needs_script();

    @Message("Browsers do not show documents of this type. Please download it.")
    String no_browser_shows();

    @Message("Download the document")
    String download();

    @Message("The customer says")
    String claimed_facts();

    @Message("Decision")
    String decision();

    @Message("Approve")
    String approve();

    @Message("Reject")
    String reject();

    @Message("Ask for more")
    String ask_more();

    @Message("Claim")
    String claim();

    @Message("Give back")
    String release();

    @Message("Why?")
    String why();

    @Message("What is missing?")
    String what_is_missing();

    @Message("For the customer to read")
    String comment();

    @Message("History")
    String history();

    @Message("Keys:")
    String keys();

    @Message("open the oldest")
    String key_open();

    @Message("down and up")
    String key_move();

    @Message("decide")
    String key_decide();

    @Message("Keyboard shortcuts")
    String shortcuts();

    @Message("All {lines} lines are as they were written.")
    String audit_intact(long lines);

    @Message("Line {position} is not as it was written.")
    String audit_broken(long position);

    @Message("This case is not in the state its lines tell:")
    String audit_contradicted();

    @Message(
            "Each line carries a hash over itself and all before it. Note the last one down: it proves later that nothing up to here has changed.")
    String audit_note();

    @Message("This page is for reviewers. Sign out to come back as somebody else, or ask for the role.")
    String reviewers_only();

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

    @Message
    String shelf(Shelf shelf);

    @Message
    String waited(Waited waited);

    @Message
    String kind(SubjectKind kind);

    @Message
    String state_of(ReviewState state);

    @Message
    String fact(Fact fact);

    @Message
    String what(Deed.What what);

    @Message
    String rejection(RejectionReason reason);

    @Message
    String question(AskReason reason);

    @Message
    String closing(ClosingReason reason);
}
