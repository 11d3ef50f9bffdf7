package io.tropicapp.coupa.store.connection;

import java.util.List;
import java.util.UUID;

/**
 * All that a connection's process says of it at one moment.
 *
 * @param details without the contacts, which processes do not know: those that are there stay
 * @param stateVersion counts up with every change of the process; an older snapshot never replaces a newer one
 */
public record ConnectionSnapshot(
        UUID connection,
        ConnectionDetails details,
        ConnectionStanding standing,
        ConnectionChoices choices,
        ProcessState processState,
        long stateVersion,
        List<OnboardingStep> steps) {}
