package io.tropicapp.coupa.workflows.disconnection;

import io.tropicapp.coupa.workflows.KeptHistories;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Records histories to be kept for {@code ReplayTest}, as {@code RecordHistories} does. */
@EnabledIfSystemProperty(named = "recordAs", matches = ".+")
class RecordDisconnections {

    @Test
    void aConnectionWhoseDataIsErasedInTheEnd() throws IOException {
        try (var scenario = new EndScenario()) {
            scenario.end.erasingIsChosenLate();
            scenario.disconnects();
            KeptHistories.keep(
                    "disconnection",
                    "erased-late",
                    scenario.client(),
                    Disconnection.workflowId(EndScenario.REQUEST.connection()));
        }
    }
}
