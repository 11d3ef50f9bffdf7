package io.tropicapp.coupa.temporal.observe;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Where traces are exported, unless {@code coupa.temporal.tracing} says otherwise. */
class Traced implements Condition {

    private static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var settings = context.getEnvironment();
        return settings.getProperty("coupa.temporal.tracing", Boolean.class, settings.containsProperty(ENDPOINT));
    }
}
