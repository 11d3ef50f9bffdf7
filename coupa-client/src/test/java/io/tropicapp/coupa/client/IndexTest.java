package io.tropicapp.coupa.client;

import static io.tropicapp.coupa.client.FakeCoupa.json;
import static io.tropicapp.coupa.client.FakeCoupa.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexTest {

    private final FakeCoupa coupa = new FakeCoupa();

    @AfterEach
    void close() {
        coupa.close();
    }

    @Test
    void anEmptyListIsAnEmptyPage() {
        var page = coupa.client().users().page(Query.all());

        assertThat(page.rows()).isEmpty();
        assertThat(page.unreadable()).isEmpty();
        assertThat(page.at()).contains(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @Test
    void jsonIsAskedForInBothHeadersAndOnlyTheFieldsThatAreKept() {
        coupa.client().users().page(Query.all().fields(Fields.of("password")));

        var request = coupa.requests.getLast();
        assertThat(request.getMethod()).isEqualTo("GET");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(request.getUrl().queryParameterValues("fields")).containsExactly("""
                ["id","login","email","firstname","lastname","fullname","employee_number","active","purchasing_user",\
                "expense_user","created_at","updated_at",{"department":["id","name"]},\
                {"roles":["id","name","system_role","omnipotent"]},{"content_groups":["id","name"]},\
                {"manager":["id","login","email"]}]""");
    }

    @Test
    void oneRecordIsReadByItsId() {
        coupa.answers("/api/suppliers/7", json("{\"id\":7,\"name\":\"Acme\"}"));

        assertThat(coupa.client().suppliers().get(7).name()).contains("Acme");
        assertThat(coupa.asked("/api/suppliers/7").getFirst().queryParameter("fields"))
                .contains("custom_fields");
    }

    @Test
    void aRecordThatIsNotThereIsNoMissingEndpoint() {
        coupa.answers("/api/contracts/7", status(404, "<html>not JSON at all</html>"));

        assertThatExceptionOfType(CoupaException.RecordNotFound.class)
                .isThrownBy(() -> coupa.client().contracts().get(7))
                .withMessageContaining("GET /api/contracts/7")
                .withMessageContaining("no such record");
    }

    @Test
    void anotherRecordThanTheOneAskedForIsUnreadable() {
        coupa.answers("/api/users/7", json("{\"id\":8}"), json("[{\"id\":7}]"), json("{}"), json("<html>"));
        var users = coupa.client().users();

        for (int i = 0; i < 4; i++) {
            assertThatExceptionOfType(CoupaException.Unreadable.class).isThrownBy(() -> users.get(7));
        }
    }

    @Test
    void aPartOfAnIndexIsAskedForWithEverything() {
        coupa.answers("/api/approvals", json("[]"), json("[]"));
        var approvals = coupa.client()
                .approvals()
                .where("approvable-type", "RequisitionHeader")
                .where("status", "approved");

        new ChangesSince<>(approvals).read(Instant.parse("2026-03-01T12:00:00Z"), (page, reached) -> {});
        approvals.find(Query.all(), 1);

        assertThat(coupa.asked("/api/approvals")).hasSize(2).allSatisfy(url -> {
            assertThat(url.queryParameterValues("approvable-type")).containsExactly("RequisitionHeader");
            assertThat(url.queryParameterValues("status")).containsExactly("approved");
        });
    }

    @Test
    void theHighestIdIsThatOfTheLastRow() {
        assertThat(coupa.client().users().highestId()).isEmpty();

        coupa.table.fill(LongStream.of(3, 900, 41));

        assertThat(coupa.client().users().highestId()).contains(900L);
    }

    @Test
    void theHighestIdMayBeThatOfARowThatCannotBeRead() {
        coupa.answers("/api/users", json("[{\"id\":77,\"updated-at\":\"?\"}]"));

        assertThat(coupa.client().users().highestId()).contains(77L);
    }
}
