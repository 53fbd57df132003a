package rufwerk.documents.desk.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about accounts and what opens them. */
@MessageBundle(value = "accounts", locale = "en")
interface AccountMessages {

    @Message("Accounts, newest first")
    String title();

    @Message("Account")
    String one();

    @Message("Name")
    String name();

    @Message("Opened")
    String opened();

    @Message("Keys")
    String keys();

    @Message("There is no account yet.")
    String none();

    @Message("No account fits.")
    String none_fits();

    @Message("Open an account")
    String open_new();

    @Message("Open")
    String open();

    @Message("Back to the accounts")
    String back();

    @Message("Back to the account")
    String back_to_account();

    @Message("Suspend")
    String suspend();

    @Message("None of its keys opens anything until the account is opened again.")
    String suspend_explained();

    @Message("Open again")
    String reopen();

    @Message("Nothing opens this account yet.")
    String no_keys();

    @Message("Issue a key")
    String issue_new();

    @Message("Issue")
    String issue();

    @Message("Kind")
    String kind();

    @Message("Label")
    String label();

    @Message("Test mode: nothing is charged or activated")
    String test_mode();

    @Message("test")
    String test();

    @Message("Opens")
    String scopes();

    @Message("None ticked: everything")
    String scopes_hint();

    @Message("Networks")
    String networks();

    @Message("Separated by commas; none: from everywhere")
    String networks_hint();

    @Message("Requests a minute")
    String requests();

    @Message("None: the limit of the installation")
    String requests_hint();

    @Message("Last day")
    String last_day();

    @Message("issued {time}")
    String issued_at(String time);

    @Message("until {time}")
    String expires_at(String time);

    @Message("expired")
    String expired();

    @Message("opens everything")
    String everything();

    @Message("from {networks}")
    String from_networks(String networks);

    @Message("{requests} a minute")
    String a_minute(int requests);

    @Message("Limits")
    String change_limits();

    @Message("Save")
    String save();

    @Message("Replace")
    String rotate();

    @Message("A new one is issued under the same terms.")
    String rotate_explained();

    @Message("The old one works on for")
    String old_valid_for();

    @Message("not at all")
    String not_at_all();

    @Message("one day")
    String a_day();

    @Message("one week")
    String a_week();

    @Message("30 days")
    String a_month();

    @Message("Revoke")
    String revoke();

    @Message("It opens nothing any more, at once and for good.")
    String revoke_explained();

    @Message("History")
    String history();

    @Message("Shown this once")
    String issued();

    @Message("Hand this over now. It is kept nowhere in the clear, and this page cannot be opened again.")
    String issued_explained();

    @Message("Key")
    String key();

    @Message("User key")
    String user_key();

    @Message("Secret")
    String secret();

    @Message("Access key")
    String access_key();

    @Message("{#when code}{#is 'active'}open{#is 'suspended'}suspended{#else}{code}{/when}")
    String status(String code);

    @Message("{#when code}{#is 'api_key'}API key{#is 'zadarma'}Zadarma key and secret{#is "
            + "'tenios'}TENIOS access key{#is 'seven_signing'}Signing secret for seven"
            + "{#else}{code}{/when}")
    String kind_of(String code);

    @Message("{#when code}{#is 'account_opened'}account opened by{#is 'status_set'}status changed by"
            + "{#is 'signing_set'}signing decided by{#is 'credential_issued'}key issued by{#is "
            + "'credential_rotated'}key replaced by{#is 'credential_restricted'}key limited by{#is "
            + "'credential_revoked'}key revoked by{#is 'secrets_resealed'}sealed again by"
            + "{#else}{code}{/when}")
    String action(String code);
}
