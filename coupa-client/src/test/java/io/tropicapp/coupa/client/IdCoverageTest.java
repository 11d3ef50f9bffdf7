package io.tropicapp.coupa.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class IdCoverageTest {

    @Test
    void rangesThatTouchBecomeOne() {
        var coverage = IdCoverage.none(100)
                .with(new IdRange(0, 10))
                .with(new IdRange(20, 30))
                .with(new IdRange(10, 20));

        assertThat(coverage.covered()).containsExactly(new IdRange(0, 30));
    }

    @Test
    void rangesThatOverlapOrLieWithinAnotherBecomeOne() {
        var coverage = IdCoverage.none(100)
                .with(new IdRange(10, 20))
                .with(new IdRange(15, 30))
                .with(new IdRange(12, 14))
                .with(new IdRange(50, 60))
                .with(new IdRange(70, 80))
                .with(new IdRange(40, 90));

        assertThat(coverage.covered()).containsExactly(new IdRange(10, 30), new IdRange(40, 90));
        assertThat(coverage.coveredIds()).isEqualTo(70);
    }

    @Test
    void whatLiesBetweenIsLeftToRead() {
        var coverage = IdCoverage.none(100).with(new IdRange(40, 60)).with(new IdRange(0, 10));

        assertThat(coverage.gaps()).containsExactly(new IdRange(10, 40), new IdRange(60, 100));
    }

    @Test
    void theFractionIsThatOfTheIds() {
        assertThat(IdCoverage.none(0).fraction()).isEqualTo(1);
        assertThat(IdCoverage.none(200).fraction()).isZero();
        assertThat(IdCoverage.none(200).with(new IdRange(0, 50)).fraction()).isEqualTo(0.25);
    }

    @Test
    void idsBeyondTheHighestRaiseIt() {
        assertThat(IdCoverage.none(10).with(new IdRange(10, 12)).highestId()).isEqualTo(12);
    }

    @Test
    void itCanBeKeptAsJson() {
        var json = JsonMapper.shared();
        var coverage = IdCoverage.none(100).with(new IdRange(0, 10)).with(new IdRange(20, 30));

        var text = json.writeValueAsString(coverage);

        assertThat(text)
                .isEqualTo("{\"covered\":[{\"after\":0,\"to\":10},{\"after\":20,\"to\":30}],\"highestId\":100}");
        assertThat(json.readValue(text, IdCoverage.class)).isEqualTo(coverage);
    }
}
