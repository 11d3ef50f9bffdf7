package io.tropicapp.coupa.store.standing;

/**
 * What onboardings wait for from one side.
 *
 * @param waitingFor {@code CONSULTANT}, {@code OWNER} or {@code COUPA}
 * @param oldestWaitSeconds 0 if nothing waits
 */
public record StepFigure(String waitingFor, long overdue, double oldestWaitSeconds) {}
