package io.tropicapp.coupa.client.offender;

import org.springframework.context.ApplicationContext;

public record KnowsSpring(ApplicationContext context) {}
