package io.tropicapp.coupa.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    private static final HttpUrl USERS = HttpUrl.get("https://acme.coupahost.com/api/users");

    @ParameterizedTest
    @CsvSource({
        "CONTAINS, contains",
        "STARTS_WITH, starts_with",
        "ENDS_WITH, ends_with",
        "GT, gt",
        "LT, lt",
        "GT_OR_EQ, gt_or_eq",
        "LT_OR_EQ, lt_or_eq",
        "NOT_EQ, not_eq",
        "IN, in",
        "NOT_IN, not_in",
        "BLANK, blank"
    })
    void everyOperatorStandsInBrackets(Operator operator, String word) {
        assertThat(on(Query.all().where("id", operator, 7)).queryParameter("id[" + word + "]"))
                .isEqualTo("7");
    }

    @Test
    void equalityHasNoOperatorAndAssociationsStandInBrackets() {
        var url = on(Query.all()
                .where("active", true)
                .where("department[name]", "IT")
                .where("department[id]", Operator.GT, 3));

        assertThat(url.queryParameter("active")).isEqualTo("true");
        assertThat(url.queryParameter("department[name]")).isEqualTo("IT");
        assertThat(url.queryParameter("department[id][gt]")).isEqualTo("3");
    }

    @Test
    void conditionsOnTheSameAttributeAreAllSent() {
        assertThat(on(Query.all().where("id", Operator.GT, 1).where("id", Operator.LT_OR_EQ, 9))
                        .query())
                .isEqualTo("id[gt]=1&id[lt_or_eq]=9");
    }

    @Test
    void listsAreSeparatedByCommas() {
        assertThat(on(Query.all().where("status", Operator.IN, List.of("active", "draft")))
                        .queryParameter("status[in]"))
                .isEqualTo("active,draft");
    }

    @ParameterizedTest
    @EnumSource(names = {"IN", "NOT_IN"})
    void anEmptyListIsRefusedSinceItMightMeanEverything(Operator operator) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Query.all().where("id", operator, List.of()))
                .withMessageContaining("id");
    }

    @Test
    void timesInListsAreSentAsTimesAlone() {
        assertThat(on(Query.all().where("updated-at", Operator.IN, List.of(Instant.parse("2026-03-01T12:00:00.5Z"))))
                        .queryParameter("updated-at[in]"))
                .isEqualTo("2026-03-01T12:00:00Z");
    }

    @Test
    void colonsAndPlusesAreEncoded() {
        var url = on(Query.all().where("payment-term[code]", "Net+30: now").where("n", "ä&b=c"));

        assertThat(url.encodedQuery())
                .contains("Net%2B30%3A")
                .contains("%26b%3Dc")
                .doesNotContain("+");
        assertThat(url.queryParameter("n")).isEqualTo("ä&b=c");
    }

    @Test
    void timesAreSentInWholeSecondsOfUtc() {
        var url = on(Query.all()
                .where("updated-at", Operator.GT_OR_EQ, Instant.parse("2026-03-01T12:00:00.999Z"))
                .where("created-at", Operator.LT, OffsetDateTime.parse("2026-03-01T12:00:00-07:00"))
                .where("start-date", LocalDate.parse("2026-03-01")));

        assertThat(url.queryParameter("updated-at[gt_or_eq]")).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(url.queryParameter("created-at[lt]")).isEqualTo("2026-03-01T19:00:00Z");
        assertThat(url.queryParameter("start-date")).isEqualTo("2026-03-01");
        assertThat(url.encodedQuery()).contains("T12%3A00%3A00Z");
    }

    @Test
    void ofOrderAndLimitTheLastCounts() {
        var url = on(Query.all()
                .orderBy("id")
                .limit(50)
                .orderByDescending("updated_at")
                .limit(1)
                .offset(50)
                .offset(100));

        assertThat(url.query()).isEqualTo("order_by=updated_at&dir=desc&limit=1&offset=100");
    }

    @Test
    void fieldsAreAListWithUnderscores() {
        var fields = Fields.of("id", "updated-at").with("payment-term", "code").withAll("custom-fields");

        assertThat(on(Query.all().fields(fields)).queryParameter("fields"))
                .isEqualTo("[\"id\",\"updated_at\",{\"payment_term\":[\"code\"]},{\"custom_fields\":{}}]");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 51})
    void coupaGivesFiftyAtMost(int rows) {
        assertThatIllegalArgumentException().isThrownBy(() -> Query.all().limit(rows));
    }

    @Test
    void nothingIsSkippedBackwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> Query.all().offset(-1));
    }

    private static HttpUrl on(Query query) {
        return query.on(USERS);
    }
}
