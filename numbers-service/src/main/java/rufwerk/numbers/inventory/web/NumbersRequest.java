package rufwerk.numbers.inventory.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers to add, in E.164. More than 10,000 come in several requests. */
record NumbersRequest(@NotNull @Size(min = 1, max = 10_000) List<@Nullable String> numbers) {}
