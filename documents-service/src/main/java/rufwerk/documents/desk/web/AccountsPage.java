package rufwerk.documents.desk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.clients.orders.Account;

/** The accounts of customers, and a form for a new one. */
@CheckedTemplate(basePath = "desk")
record AccountsPage(
        SignedIn who,
        Moments moments,
        AccountFilter filter,
        Part<Account.Page> found,
        @Nullable Said said) implements TemplateInstance {}
