package io.tropicapp.coupa.workflows.disconnection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisconnectionTest {

    @Test
    void secretsGoFirstThenProcessesThenWhatStartsThemAndDataLast() {
        try (var scenario = new EndScenario()) {
            scenario.disconnects();

            assertThat(scenario.end.done())
                    .containsExactly("secrets", "end", "schedule", "ended {requisitions=3}", "erase", "finish");
        }
    }

    @Test
    void whatDiesHalfWayIsDoneAgainAndCountedAsItWasBefore() {
        try (var scenario = new EndScenario()) {
            scenario.end.diesTimes(2);
            scenario.disconnects();

            assertThat(scenario.end.done()).startsWith("secrets", "end", "end", "end", "schedule");
            assertThat(scenario.end.done()).containsOnlyOnce("ended {requisitions=3}");
        }
    }

    @Test
    void erasingThatIsChosenWhileItEndsIsDoneToo() {
        try (var scenario = new EndScenario()) {
            scenario.end.erasingIsChosenLate();
            scenario.disconnects();

            assertThat(scenario.end.done()).endsWith("erase", "finish", "erase", "finish");
        }
    }
}
