package io.tropicapp.coupa.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.Caller;
import io.tropicapp.coupa.simulator.Instances;
import io.tropicapp.coupa.simulator.Simulator;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    private static final String IMPORTED = "updated-at=2025-11-12T06:30:00Z";

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

    @Test
    void anIndexBeginsWithTheLowestIdAndGivesFifty() {
        assertThat(caller.ids("/api/users")).hasSize(50).isSorted().startsWith(1L);
    }

    @Test
    void moreThanFiftyAreNeverGiven() {
        assertThat(caller.ids("/api/users", "limit=500")).hasSize(50);
        assertThat(caller.ids("/api/users", "limit=7")).hasSize(7);
    }

    @Test
    void anOffsetSkipsThatManyRows() {
        List<Long> first = caller.ids("/api/users");

        assertThat(caller.ids("/api/users", "offset=0")).isEqualTo(first);
        assertThat(caller.ids("/api/users", "offset=3", "limit=2")).isEqualTo(first.subList(3, 5));
    }

    @Test
    void pagesTogetherHoldEveryRowOnce() {
        var all = new ArrayList<Long>();
        for (int offset = 0; offset < 250; offset += 50) {
            all.addAll(caller.ids("/api/suppliers", "offset=" + offset));
        }

        assertThat(all).hasSize(240).doesNotHaveDuplicates();
    }

    @Test
    void pastTheEndJsonGetsAnEmptyList() {
        var answer = caller.get("/api/users", "offset=100000");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[]");
    }

    @Test
    void orderIsByMomentWhateverTheOffset() {
        var times = caller.json("/api/users", "order_by=updated-at", "dir=desc")
                .valueStream()
                .map(row ->
                        OffsetDateTime.parse(row.path("updated-at").asString()).toInstant())
                .toList();

        assertThat(times).hasSize(50).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void orderIsBothWaysAndInBothSpellings() {
        List<Long> ascending = caller.ids("/api/users", "order_by=created_at", "limit=3");

        assertThat(ascending).isEqualTo(caller.ids("/api/users", "order_by=created-at", "dir=asc", "limit=3"));
        assertThat(caller.ids("/api/users", "dir=desc", "limit=1")).isNotEqualTo(ascending.subList(0, 1));
    }

    @Test
    void nullsComeFirst() {
        var first = caller.json("/api/suppliers", "order_by=number", "limit=1").path(0);

        assertThat(first.path("number").isNull()).isTrue();
    }

    @Test
    void moreRowsThanAPageShareASecondAndTheirOrderIsNotThatOfTheirIds() {
        List<Long> tied = caller.ids("/api/suppliers", IMPORTED, "order_by=updated-at");

        assertThat(tied)
                .hasSizeGreaterThan(40)
                .isNotEqualTo(tied.stream().sorted().toList());
        assertThat(tied).isEqualTo(caller.ids("/api/suppliers", IMPORTED, "order_by=updated-at"));
    }

    @Test
    void tiedRowsAreReadWholeByTheirIds() {
        assertThat(caller.ids("/api/suppliers", IMPORTED, "id[gt]=0", "order_by=id"))
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=many",
                "limit=0",
                "limit=-1",
                "offset=-50",
                "dir=up",
                "order_by=shoe-size",
                "order_by=department"
            })
    void aPageThatMakesNoSenseIsRefused(String argument) {
        assertThat(caller.get("/api/users", argument).statusCode()).isEqualTo(400);
    }
}
