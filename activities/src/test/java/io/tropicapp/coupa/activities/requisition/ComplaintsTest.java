package io.tropicapp.coupa.activities.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coupa's words stay as they are; the field that they speak of is told where it can be. */
class ComplaintsTest {

    @ParameterizedTest
    @CsvSource({
        "Line 1: Commodity not found, lines[0].commodity",
        "Line 2: Supplier is not active, lines[1].supplier",
        "Segment 1 - Cost Center can't be blank, lines.account",
        "Ship to address can't be blank, shipToAddress",
        "Requested-by is not active, requester",
        "Something is wrong, ''",
    })
    void theFieldIsToldWhereItCanBe(String sentence, String field) {
        assertThat(Complaints.of(sentence)).isEqualTo(new Complaint(field, sentence));
    }
}
