package io.tropicapp.coupa.workflows.onboarding;

import java.util.List;

/**
 * A step as people see it.
 *
 * @param next what to do next, in one sentence
 * @param actions what can be done now, as the API's paths below the connection, such as {@code PUT credentials}
 */
public record StepView(Step step, String next, List<String> actions) {}
