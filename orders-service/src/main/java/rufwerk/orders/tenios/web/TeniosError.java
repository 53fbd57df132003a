package rufwerk.orders.tenios.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error in TENIOS's shape ({@code wire/tenios.md} §1). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TeniosError(
        String errorCode, String errorMessage, @Nullable List<String> fields) {}
