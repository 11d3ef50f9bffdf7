package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.connection.Actor;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Asks to carry a sandbox's settings over to a production connection.
 *
 * @param instanceUrl scheme and host of the production instance
 * @param goLiveDate of the production connection; the sandbox's own if not given
 */
public record PromoteCommand(String instanceUrl, PromotionTime when, Optional<LocalDate> goLiveDate, Actor by) {}
