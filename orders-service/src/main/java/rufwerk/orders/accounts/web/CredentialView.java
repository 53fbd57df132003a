package rufwerk.orders.accounts.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.Issued;

/** A new credential with everything its owner needs; only the fields of its kind are present. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CredentialView(
        UUID id,
        String kind,
        @Nullable String key,
        @Nullable String userKey,
        @Nullable String secret,
        @Nullable String accessKey) {

    static CredentialView of(Issued issued) {
        return switch (issued) {
            case Issued.ApiKey(var id, var key) -> new CredentialView(id, "api_key", key, null, null, null);
            case Issued.Zadarma(var id, var userKey, var secret) ->
                new CredentialView(id, "zadarma", null, userKey, secret, null);
            case Issued.Tenios(var id, var accessKey) -> new CredentialView(id, "tenios", null, null, null, accessKey);
        };
    }
}
