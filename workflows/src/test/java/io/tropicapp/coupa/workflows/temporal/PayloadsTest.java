package io.tropicapp.coupa.workflows.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.temporal.api.common.v1.Payload;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.sync.PullOutcome;
import io.tropicapp.coupa.workflows.sync.Resource;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import io.tropicapp.coupa.workflows.sync.SyncOutcome;
import io.tropicapp.coupa.workflows.sync.SyncRequest;
import io.tropicapp.coupa.workflows.sync.SyncTrigger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The wire format of histories that live for weeks: a change here strands what is running. */
class PayloadsTest {

    private static final SyncRequest REQUEST = new SyncRequest(
            new ConnectionId(UUID.fromString("00000000-0000-4000-8000-000000000003")),
            "acme",
            Optional.empty(),
            SyncMode.FULL,
            SyncTrigger.SCHEDULE);

    private static final String ON_THE_WIRE = """
            {"connection":"00000000-0000-4000-8000-000000000003","organizationId":"acme","run":null,"mode":"FULL",\
            "trigger":"SCHEDULE","scope":"ALL"}""";

    @Test
    void valuesAreWrittenAsTheyAlwaysWere() {
        assertThat(written(REQUEST)).isEqualTo(ON_THE_WIRE);
    }

    @Test
    void whatWasWrittenIsRead() {
        assertThat(read(ON_THE_WIRE, SyncRequest.class)).isEqualTo(REQUEST);
    }

    @Test
    void whatWasWrittenBeforeThereWereScopesIsOfEverything() {
        assertThat(read(ON_THE_WIRE.replace(",\"scope\":\"ALL\"", ""), SyncRequest.class))
                .isEqualTo(REQUEST);
    }

    @Test
    void aFieldFromALaterReleaseIsSkipped() {
        assertThat(read(ON_THE_WIRE.replace("{\"c", "{\"new\":{\"a\":1},\"c"), SyncRequest.class))
                .isEqualTo(REQUEST);
    }

    @Test
    void outcomesKeepTheirKind() {
        var outcome = new SyncOutcome(
                Optional.empty(),
                List.of(
                        new PullOutcome.Failed(Resource.USERS, "500"),
                        new PullOutcome.Completed(Resource.CONTRACTS, 3)));

        assertThat(read(written(outcome), SyncOutcome.class)).isEqualTo(outcome);
    }

    private static String written(Object value) {
        return Payloads.converter().toPayload(value).orElseThrow().getData().toStringUtf8();
    }

    private static <T> T read(String json, Class<T> type) {
        var payload = Payload.newBuilder()
                .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
                .setData(ByteString.copyFrom(json, StandardCharsets.UTF_8))
                .build();
        return Payloads.converter().fromPayload(payload, type, type);
    }
}
