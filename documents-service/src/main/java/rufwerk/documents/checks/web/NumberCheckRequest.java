package rufwerk.documents.checks.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.checks.NumberCheck.Question;
import rufwerk.documents.groups.GroupId;
import rufwerk.documents.requirements.Direction;
import rufwerk.documents.requirements.NumberType;

/**
 * Which number a group shall prove.
 *
 * @param groupId 0 is the main group
 */
record NumberCheckRequest(
        @NotNull UUID accountId,
        @Min(0) long groupId,
        @NotNull @Valid DirectionRequest direction,
        @Nullable @Size(max = 1000) String purpose) {

    record DirectionRequest(
            @Min(1) long id,
            @NotNull @Pattern(regexp = "[A-Z]{2}") String country,

            @NotNull
            @Pattern(
                    regexp = "geographic|mobile|national|shared_cost",
                    message = "must be geographic, mobile, national or shared_cost")
            String type,

            @NotNull @Pattern(regexp = "[0-9]{1,10}") String areaCode,
            @Nullable @Size(max = 200) String city) {}

    Question question(UUID id) {
        return new Question(
                id,
                new GroupId(accountId, groupId),
                new Direction(
                        direction.id,
                        direction.country,
                        NumberType.ofCode(direction.type).orElseThrow(),
                        direction.areaCode,
                        direction.city),
                purpose);
    }
}
