package io.tropicapp.coupa.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.temporal.client.WorkflowClient;
import io.temporal.common.converter.CodecDataConverter;
import io.temporal.common.interceptors.WorkflowClientInterceptor;
import io.temporal.common.interceptors.WorkflowClientInterceptorBase;
import io.temporal.serviceclient.RpcRetryOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.tropicapp.coupa.temporal.payload.PayloadKeys;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.Ordered;

class TemporalConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(TemporalConfiguration.class)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withPropertyValues(
                    "coupa.temporal.from-environment=false",
                    "coupa.temporal.address=temporal.acme.com:7233",
                    "coupa.temporal.namespace=coupa",
                    "coupa.payloads.keyset=" + PayloadKeys.generate().toJson());

    @Test
    void theClientSpeaksToTheServerOfTheSettingsAndEncrypts() {
        application.run(started -> {
            var client = started.getBean(WorkflowClient.class);
            assertThat(client.getOptions().getNamespace()).isEqualTo("coupa");
            assertThat(client.getOptions().getDataConverter()).isInstanceOf(CodecDataConverter.class);
            assertThat(started.getBean(WorkflowServiceStubs.class).getOptions().getTarget())
                    .isEqualTo("temporal.acme.com:7233");
        });
    }

    @Test
    void interceptorsThatAreBeansAreAppliedInTheirOrder() {
        var first = new Placed(1);
        var second = new Placed(2);
        application
                .withBean("second", WorkflowClientInterceptor.class, () -> second)
                .withBean("first", WorkflowClientInterceptor.class, () -> first)
                .run(started -> assertThat(started.getBean(WorkflowClient.class)
                                .getOptions()
                                .getInterceptors())
                        .containsExactly(first, second));
    }

    @Test
    void howLongACallIsTriedMayBeSaid() {
        var patience = Duration.ofSeconds(7);
        application
                .withBean(
                        RpcRetryOptions.class,
                        () -> RpcRetryOptions.newBuilder()
                                .setExpiration(patience)
                                .validateBuildWithDefaults())
                .run(started -> assertThat(started.getBean(WorkflowServiceStubs.class)
                                .getOptions()
                                .getRpcRetryOptions()
                                .getExpiration())
                        .isEqualTo(patience));
    }

    @Test
    void withoutAKeysetItDoesNotStart() {
        application
                .withPropertyValues("coupa.payloads.keyset=")
                .run(failed -> assertThat(failed.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(UnusableSettings.class)
                        .hasMessageContaining("keyset new"));
    }

    @Test
    void whatToCorrectIsSaidInPlaceOfAStackTrace() {
        var analysis = new UnusableSettingsAnalyzer()
                .analyze(new IllegalStateException(new UnusableSettings("It is broken.", "Mend it.")));

        assertThat(analysis)
                .extracting(FailureAnalysis::getDescription, FailureAnalysis::getAction)
                .containsExactly("It is broken.", "Mend it.");
    }

    private static final class Placed extends WorkflowClientInterceptorBase implements Ordered {

        private final int place;

        private Placed(int place) {
            this.place = place;
        }

        @Override
        public int getOrder() {
            return place;
        }
    }
}
