package rufwerk.orders.accounts.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.Issued;

/** A new credential with everything its owner needs; only the fields of its kind are present. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IssuedView(
        UUID id,
        @Schema(examples = "api_key") String kind,

        @Schema(description = "Of an api_key: 47 characters", examples = "rw_live_EXAMPLE") @Nullable
        String key,

        @Schema(description = "Of zadarma: 20 hex digits") @Nullable
        String userKey,

        @Schema(description = "Of zadarma: 20 characters; of seven_signing: 64, to be used as text") @Nullable
        String secret,

        @Schema(description = "Of tenios: a UUID") @Nullable String accessKey) {

    static IssuedView of(Issued issued) {
        return switch (issued) {
            case Issued.ApiKey(var id, var key) -> new IssuedView(id, "api_key", key, null, null, null);
            case Issued.Zadarma(var id, var userKey, var secret) ->
                new IssuedView(id, "zadarma", null, userKey, secret, null);
            case Issued.Tenios(var id, var accessKey) -> new IssuedView(id, "tenios", null, null, null, accessKey);
            case Issued.SevenSigning(var id, var secret) ->
                new IssuedView(id, "seven_signing", null, null, secret, null);
        };
    }
}
