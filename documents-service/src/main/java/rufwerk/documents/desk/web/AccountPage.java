package rufwerk.documents.desk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.clients.orders.Account;
import rufwerk.documents.clients.orders.Audit;
import rufwerk.kit.access.Scope;

/** One account: what opens it, what can be done with it, and what was done. */
@CheckedTemplate(basePath = "desk")
record AccountPage(
        SignedIn who,
        Moments moments,
        Part<Content> found,
        Part<Audit> history,
        @Nullable Said said) implements TemplateInstance {

    /** The account with what there is to choose from. */
    record Content(Account account) {
        public List<String> kinds() {
            return List.of("api_key", "zadarma", "tenios", "seven_signing");
        }

        public List<String> scopes() {
            return Scope.everything();
        }
    }
}
