package io.tropicapp.coupa.simulator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.Caller;
import io.tropicapp.coupa.simulator.Instances;
import io.tropicapp.coupa.simulator.Simulator;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiEndpointTest {

    private static Simulator simulator;
    private static Caller caller;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(Instances.small());
        caller = Caller.of(simulator);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users",
                "suppliers",
                "contracts",
                "departments",
                "currencies",
                "business_groups",
                "commodities",
                "addresses",
                "uoms",
                "payment_terms",
                "accounts",
                "account_types"
            })
    void aResourceHasAnIndexAndItsRecords(String resource) {
        var index = caller.json("/api/" + resource);
        var first = index.path(0);

        assertThat(first.path("id").asLong()).isPositive();
        assertThat(caller.json("/api/" + resource + "/" + first.path("id").asLong()))
                .isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/requisitions",
                "/api/requisition_lines",
                "/api/requisition-lines",
                "/api/approvals",
                "/api/purchase_orders"
            })
    void whatOnlyRequisitionsMakeIsThereAndEmpty(String path) {
        var answer = caller.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/requisitions/metadata",
                "/api/requisition_lines/metadata",
                "/api/requisition-lines/metadata"
            })
    void requisitionsDescribeThemselves(String path) {
        assertThat(caller.json(path).findValuesAsString("name")).contains("id", "created-at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/unicorns", "/api/users/metadata", "/api/users/1/unicorns", "/api/users/one"})
    void whatIsNotThereIsNotFound(String path) {
        var answer = caller.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"errors\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void recordsAreNotWritten(String method) {
        var answer = Caller.send(caller.request("/api/users/1")
                .header("Accept", "application/json")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET");
        assertThat(answer.body()).contains(method + " is not supported on users");
    }

    @Test
    void bracketsAndQuotesNeedNotBeEncoded() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
            String head =
                    "GET /api/users?id[in]=1&fields=[{\"department\":[\"name\"]}] HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 401");
        }
    }
}
