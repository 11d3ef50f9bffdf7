package io.tropicapp.coupa.client;

import static io.tropicapp.coupa.client.FakeCoupa.dropped;
import static io.tropicapp.coupa.client.FakeCoupa.json;
import static io.tropicapp.coupa.client.FakeCoupa.silent;
import static io.tropicapp.coupa.client.FakeCoupa.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tropicapp.coupa.client.RequestBudget.Priority;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestObserverTest {

    private static final String USERS = "/api/users";
    private static final String REQUISITION = "{\"id\":7,\"status\":\"draft\"}";

    private final FakeCoupa coupa = new FakeCoupa();

    @AfterEach
    void close() {
        coupa.close();
    }

    @Test
    void everyRequestIsToldThoseForTokensToo() {
        coupa.client().with(Priority.BULK).users().page(Query.all());

        assertThat(coupa.observer.ended)
                .containsExactly("POST /oauth2/token SUCCESS 200", "GET /api/users SUCCESS 200");
        assertThat(coupa.observer.waited).containsExactly(Priority.BULK, Priority.BULK);
    }

    @Test
    void endpointsAreToldWithoutIdsAndQueries() {
        coupa.answers("/api/requisitions/7", json(REQUISITION))
                .answers("/api/requisitions/7/update_and_submit_for_approval", json(REQUISITION))
                .answers("/api/requisitions/7/attachments", status(201, ""));
        var client = coupa.client();
        client.authenticate();

        client.requisitions().get(7);
        client.requisitionWrites().updateAndSubmit(7, RequisitionBody.unchanged());
        client.requisitionWrites().attachText(7, "for you");

        assertThat(coupa.observer.ended)
                .endsWith(
                        "GET /api/requisitions/{id} SUCCESS 200",
                        "PUT /api/requisitions/{id}/update_and_submit_for_approval SUCCESS 200",
                        "POST /api/requisitions/{id}/attachments SUCCESS 201");
    }

    @ParameterizedTest
    @CsvSource({
        "400, REJECTED",
        "403, ENDPOINT_UNAVAILABLE",
        "404, ENDPOINT_UNAVAILABLE",
        "422, REJECTED",
        "429, THROTTLED",
        "302, GARBLED",
        "500, UNAVAILABLE",
        "503, UNAVAILABLE"
    })
    void aRefusalIsToldByWhatItMeans(int status, String outcome) {
        coupa.answers(USERS, status(status, ""));

        fails(coupa.client());

        assertThat(last()).isEqualTo("GET /api/users %s %d", outcome, status);
    }

    @Test
    void aTokenThatIsRefusedIsToldEachTime() {
        coupa.answers(USERS, status(401, ""));

        coupa.client().users().page(Query.all());

        assertThat(coupa.observer.ended)
                .containsExactly(
                        "POST /oauth2/token SUCCESS 200",
                        "GET /api/users UNAUTHORIZED 401",
                        "GET /api/users SUCCESS 200");
    }

    @Test
    void aWebPageInPlaceOfAnAnswerIsGarbled() {
        coupa.answers(USERS, status(200, " <html>Log in</html>"));

        fails(coupa.client());

        assertThat(last()).isEqualTo("GET /api/users GARBLED 200");
    }

    @Test
    void noAnswerInTimeIsATimeout() {
        coupa.answers(USERS, silent());

        fails(coupa.impatientClient());

        assertThat(last()).isEqualTo("GET /api/users TIMEOUT 0");
    }

    @Test
    void aLostConnectionIsAnOutage() {
        coupa.answers(USERS, dropped());

        fails(coupa.client());

        assertThat(last()).isEqualTo("GET /api/users UNAVAILABLE 0");
    }

    @Test
    void whatComesTooLateToBeSentIsGivenUp() {
        var client = coupa.client();
        client.authenticate();

        assertThatExceptionOfType(CoupaException.Unavailable.class)
                .isThrownBy(() ->
                        client.writingWhile(() -> false).requisitionWrites().create(RequisitionBody.unchanged()));

        assertThat(last()).isEqualTo("POST /api/requisitions GIVEN_UP 0");
    }

    @Test
    void windowsThatAreAskedForOnOtherThreadsBelongToTheOneThatReads() throws InterruptedException {
        coupa.table.fill(LongStream.rangeClosed(1, 500));
        var users = new IdWindows<>(coupa.client().users());

        users.read(users.begin(), (page, behind) -> {});

        assertThat(coupa.observer.askedBy)
                .hasSizeGreaterThan(10)
                .containsOnly(Thread.currentThread().getName());
    }

    private String last() {
        return coupa.observer.ended.getLast();
    }

    private static void fails(CoupaClient client) {
        assertThatExceptionOfType(CoupaException.class)
                .isThrownBy(() -> client.users().page(Query.all()));
    }
}
