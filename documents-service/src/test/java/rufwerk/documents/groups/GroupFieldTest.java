package rufwerk.documents.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.documents.groups.GroupFixtures.aPersonWith;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupFieldTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "EMAIL, a@b.de",
        "SALUTATION, COMPANY",
        "NATIONALITY, UA",
        "FIRST_NAME, Zoë-Ægir O'Neill",
        "ZIP_CODE, SW1A 1AA",
        "BUILDING_NUMBER, 12-14",
        "PHONE, +49 (221) 471-0000",
        "DATE_OF_BIRTH, 2027-03-01",
        "TYPE_OF_ID, NIE"
    })
    void takesWhatIsRight(GroupField field, String value) {
        assertThat(aPersonWith(field, value).flaws(TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, a@b",
        "EMAIL, a b@c.de",
        "SALUTATION, MRS",
        "NATIONALITY, XX",
        "COUNTRY, de",
        "FIRST_NAME, 'two\nlines'",
        "LAST_NAME, 'nul\0'",
        "ZIP_CODE, 1",
        "PHONE, call me",
        "PHONE, +++++",
        "DATE_OF_BIRTH, 2027-03-02",
        "DATE_OF_BIRTH, 31.12.1990",
        "ISSUING_DATE, 2026-02-30",
        "TYPE_OF_ID, LIBRARY_CARD"
    })
    void namesWhatIsWrong(GroupField field, String value) {
        assertThat(aPersonWith(field, value).flaws(TODAY))
                .extracting(GroupDetails.Flaw::field)
                .containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"FIRST_NAME, 201", "ADDRESS, 501", "BUILDING_NUMBER, 21", "EMAIL, 300"})
    void boundsTheLength(GroupField field, int length) {
        assertThat(aPersonWith(field, "a".repeat(length)).flaws(TODAY)).hasSize(1);
    }
}
