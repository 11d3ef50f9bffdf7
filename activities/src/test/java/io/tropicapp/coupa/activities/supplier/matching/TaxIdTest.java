package io.tropicapp.coupa.activities.supplier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One id in many writings, and what only looks like one. */
class TaxIdTest {

    private static TaxId id(String typed) {
        return TaxId.of(Optional.of(typed)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "DE 811 234 566, DE811234566",
        "DE811234566, 811234566",
        "FR 40 303 265 045, 303 265 045",
        "BE 0202.239.951, BE202239951",
        "CHE-116.268.023 MWST, CHE116268023",
        "NO 986 228 608 MVA, 986228608",
        "EL 094019245, GR094019245",
        "VAT: GB 245719348, 245 7193 48",
        "EIN 77-0034661, 770034661",
        "ES-A15022510, A15022510",
        "47.960.950/0001-21, 47960950000121",
    })
    void oneIdIsTheSameInEveryWriting(String one, String other) {
        assertThat(id(one).isSameAs(id(other))).isTrue();
        assertThat(id(other).isSameAs(id(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DE123123128, 12-3123128",
        "DE83404833048, IT83404833048",
        "NL003010221B01, NL003010221B02",
        "DE811234566, DE811234567",
    })
    void othersStayOthers(String one, String other) {
        assertThat(id(one).isSameAs(id(other))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "N/A",
                "none",
                "00-0000000",
                "DE000000000",
                "99-9999999",
                "123456789",
                "ATU00000000",
                "ATU12345678",
                "NL000000000B01",
                "NL123456789B01",
                "NL999999999B02",
                "B12345678",
                "12",
                "VAT exempt"
            })
    void whatIdentifiesNobodyIsNone(String typed) {
        assertThat(TaxId.of(Optional.of(typed))).isEmpty();
    }
}
