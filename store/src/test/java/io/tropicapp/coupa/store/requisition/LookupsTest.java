package io.tropicapp.coupa.store.requisition;

import static io.tropicapp.coupa.store.TestStore.aConnection;
import static io.tropicapp.coupa.store.TestStore.jdbc;
import static io.tropicapp.coupa.store.TestStore.json;
import static io.tropicapp.coupa.store.TestStore.the;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.store.AtOnce;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LookupsTest {

    private final Lookups lookups = the(Lookups.class);
    private final UUID connection = aConnection();

    @Test
    void anAnswerComesBackAsItWasKeptLast() {
        keep("accounts", "desk");
        var before = Instant.now();
        lookups.keep(connection, "accounts", "desk", json("[{'id': 1, 'code': null, 'rate': 1.50}]"));

        var kept = lookups.find(connection, "accounts", "desk").orElseThrow();

        assertThat(kept.body()).isEqualTo(json("[{'id': 1, 'code': null, 'rate': 1.50}]"));
        assertThat(kept.readAt()).isBetween(before.minusMillis(1), Instant.now().plusMillis(1));
    }

    @Test
    void questionsOfOtherKindsAndConnectionsAreOthers() {
        keep("accounts", "desk");

        assertThat(lookups.find(connection, "commodities", "desk")).isEmpty();
        assertThat(lookups.find(connection, "accounts", "")).isEmpty();
        assertThat(lookups.find(aConnection(), "accounts", "desk")).isEmpty();
    }

    @Test
    void theLast200QuestionsOfAKindAreKept() {
        keep("commodities", "other kind");
        IntStream.rangeClosed(0, 200).forEach(n -> keep("accounts", "query " + n));

        assertThat(count("accounts")).isEqualTo(200);
        assertThat(lookups.find(connection, "accounts", "query 0")).isEmpty();
        assertThat(lookups.find(connection, "accounts", "query 1")).isPresent();
        assertThat(lookups.find(connection, "commodities", "other kind")).isPresent();
    }

    @Test
    void aQuestionThatIsAskedAgainStays() {
        IntStream.range(0, 200).forEach(n -> keep("accounts", "query " + n));
        keep("accounts", "query 0");

        keep("accounts", "one more");

        assertThat(lookups.find(connection, "accounts", "query 0")).isPresent();
        assertThat(lookups.find(connection, "accounts", "query 1")).isEmpty();
    }

    @Test
    void manyWhoKeepAtOnceKeepNoMore() throws Exception {
        IntStream.range(0, 195).forEach(n -> keep("accounts", "query " + n));

        AtOnce.all(IntStream.range(0, 10)
                .<Callable<Boolean>>mapToObj(n -> () -> {
                    IntStream.range(0, 10).forEach(m -> {
                        keep("accounts", "query " + m);
                        keep("accounts", "new " + n + '.' + m);
                    });
                    return true;
                })
                .toList());

        assertThat(count("accounts")).isEqualTo(200);
    }

    @Test
    void aVeryLongQuestionIsNotKept() {
        keep("accounts", "x".repeat(255));
        keep("accounts", "y".repeat(256));

        assertThat(lookups.find(connection, "accounts", "x".repeat(255))).isPresent();
        assertThat(lookups.find(connection, "accounts", "y".repeat(256))).isEmpty();
    }

    private void keep(String kind, String query) {
        lookups.keep(connection, kind, query, json("[]"));
    }

    private long count(String kind) {
        return jdbc().sql("select count(*) from requisition_lookup where connection_id = :connection and kind = :kind")
                .param("connection", connection)
                .param("kind", kind)
                .query(Long.class)
                .single();
    }
}
