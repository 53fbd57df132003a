package rufwerk.orders.accounts.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import rufwerk.orders.accounts.Operator;

/** The operator whose request this is. */
@RequestScoped
class SignedIn {
    private final SecurityIdentity identity;

    SignedIn(SecurityIdentity identity) {
        this.identity = identity;
    }

    Operator operator() {
        return new Operator(identity.getPrincipal().getName());
    }
}
