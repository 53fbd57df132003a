package rufwerk.documents.desk.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import rufwerk.documents.review.ReviewFilter;
import rufwerk.documents.review.ReviewState;

/** The states a reviewer looks through together. */
enum Shelf {
    UNDECIDED(ReviewFilter.UNDECIDED),
    FREE(Set.of(ReviewState.WAITING)),
    CLAIMED(Set.of(ReviewState.CLAIMED)),
    APPROVED(Set.of(ReviewState.APPROVED)),
    REJECTED(Set.of(ReviewState.REJECTED)),
    MORE_ASKED(Set.of(ReviewState.MORE_ASKED)),
    CLOSED(Set.of(ReviewState.CLOSED));

    private final Set<ReviewState> states;

    Shelf(Set<ReviewState> states) {
        this.states = states;
    }

    Set<ReviewState> states() {
        return states;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Shelf ofCode(String code) {
        return Arrays.stream(values())
                .filter(shelf -> shelf.code().equals(code))
                .findFirst()
                .orElse(UNDECIDED);
    }
}
