package io.tropicapp.coupa.quickstart.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.quickstart.real.DevServer;
import io.tropicapp.coupa.quickstart.real.RealTemporal;
import org.junit.jupiter.api.Test;

@RealTemporal
class NamespaceTest {

    @Test
    void itIsThereWithWhatWorkflowsAreFoundByHoweverOftenItIsMade() {
        try (var temporal = new DevServer()) {
            var namespace = new Namespace(temporal.address(), "coupa");

            namespace.make();
            namespace.make();

            assertThat(temporal.temporal("operator", "search-attribute", "list", "--namespace", "coupa"))
                    .containsOnlyOnce("CoupaOrganization ")
                    .containsOnlyOnce("CoupaConnection ")
                    .containsOnlyOnce("CoupaStage ")
                    .containsOnlyOnce("CoupaWaitingFor ")
                    .containsOnlyOnce("CoupaOverdue ");
        }
    }
}
