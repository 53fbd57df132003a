package rufwerk.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lets this replica recognise nobody of an account any more. */
@ApplicationScoped
public class ForgetAccount {
    private final Customers customers;

    ForgetAccount(Customers customers) {
        this.customers = customers;
    }

    public void now(UUID account) {
        customers.forget(account);
    }
}
