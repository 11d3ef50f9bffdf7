package io.tropicapp.coupa.temporal.observe;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.opentracingshim.OpenTracingShim;
import io.temporal.opentracing.OpenTracingClientInterceptor;
import io.temporal.opentracing.OpenTracingOptions;
import io.temporal.opentracing.OpenTracingSpanContextCodec;
import io.temporal.opentracing.OpenTracingWorkerInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Carries a trace from the API through Temporal into workflows and activities. */
@Configuration(proxyBeanMethods = false)
@Conditional(Traced.class)
class TracingConfiguration {

    /** Through a shim: the SDK's own module for OpenTelemetry is named in its BOM, but not published. */
    @Bean
    OpenTracingOptions temporalTracing(OpenTelemetry telemetry) {
        return OpenTracingOptions.newBuilder()
                .setTracer(OpenTracingShim.createTracerShim(telemetry))
                .setSpanContextCodec(OpenTracingSpanContextCodec.TEXT_MAP_INJECT_EXTRACT_CODEC)
                .build();
    }

    @Bean
    OpenTracingClientInterceptor tracedClient(OpenTracingOptions options) {
        return new OpenTracingClientInterceptor(options);
    }

    @Bean
    @Order(0)
    OpenTracingWorkerInterceptor tracedWorker(OpenTracingOptions options) {
        return new OpenTracingWorkerInterceptor(options);
    }
}
