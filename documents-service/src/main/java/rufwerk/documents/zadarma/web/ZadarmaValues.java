package rufwerk.documents.zadarma.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import rufwerk.documents.DocumentsProblem;
import rufwerk.documents.groups.GroupId;
import rufwerk.kit.problem.ProblemException;
import rufwerk.kit.zadarma.ZadarmaParameters;
import rufwerk.kit.zadarma.ZadarmaProblem;

/** How this dialect spells things ({@code wire/zadarma.md} §2, §4). */
final class ZadarmaValues {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,18}");

    private ZadarmaValues() {}

    /** What is no number is the id of no group. */
    static GroupId group(UUID accountId, String number) {
        return wholeNumber(number).map(known -> new GroupId(accountId, known)).orElseThrow(ZadarmaValues::groupUnknown);
    }

    static ProblemException groupUnknown() {
        return DocumentsProblem.GROUP_UNKNOWN.because("There is no such group of documents");
    }

    static Optional<Long> wholeNumber(String text) {
        return WHOLE_NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** A reseller's user is none of ours; what was meant for one must not happen to the account itself. */
    static void refuseOtherUsers(ZadarmaParameters parameters) {
        if (parameters.first("user_id").filter(id -> !id.isBlank()).isPresent()) {
            throw ZadarmaProblem.WRONG_PARAMETERS.because("This account has no users");
        }
    }
}
