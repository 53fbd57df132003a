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
 * The words about documents and what reviewers do with them; {@code messages/cases_en.properties} has those of the enums
 * in English.
 */
@MessageBundle(value = "cases", locale = "en")
interface CaseMessages {

    @Message("Documents, oldest first")
    String documents();

    @Message("No document waits for a decision.")
    String nothing_waits();

    @Message("No document fits.")
    String nothing_fits();

    @Message("Age")
    String age();

    @Message("Area")
    String area();

    @Message("Country")
    String country();

    @Message("Document")
    String document();

    @Message("Document {number}, received {time}")
    String nth(int number, String time);

    @Message("About")
    String about();

    @Message("Waiting for at least")
    String waited_for();

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

    @Message("decide")
    String key_decide();

    @Message("All {lines} lines are as they were written.")
    String audit_intact(long lines);

    @Message("Line {position} is not as it was written.")
    String audit_broken(long position);

    @Message("This case is not in the state its lines tell:")
    String audit_contradicted();

    @Message(
            "Each line carries a hash over itself and all before it. Note the last one down: it proves later that nothing up to here has changed.")
    String audit_note();

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

    @Message("{#when type}{#is 'allocation_notice'}Allocation notice{#is 'identity_card'}Identity card"
            + "{#is 'business_license'}Business license{#is "
            + "'identity_card_and_business_license'}Identity card and business license{#is "
            + "'certificate_of_registration'}Certificate of registration{#is 'contract'}Contract{#is "
            + "'certificate'}Certificate{#is 'company_letter'}Company letter{#is 'inn_ua'}Ukrainian "
            + "tax number{#is 'passport'}Passport{#is 'phone_bill'}Phone bill{#is "
            + "'photo_with_doc'}Photo with document{#is 'photo_with_passport'}Photo with passport{#is "
            + "'receipt'}Receipt{#is 'driver_id_us_ca'}Driving licence, US or Canada{#is "
            + "'driver_id_other'}Driving licence{#else}{words}{/when}")
    String document_type(String type, String words);

    @Message("Valid until")
    String valid_until();

    @Message("The last day, if the document has one")
    String valid_until_hint();
}
