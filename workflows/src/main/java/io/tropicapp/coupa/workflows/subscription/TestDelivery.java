package io.tropicapp.coupa.workflows.subscription;

import java.util.Optional;

/**
 * What came of a test.
 *
 * @param id of the test event, as it was sent
 * @param code what the receiver answered, if it answered
 * @param failure for a person; empty if it was taken
 */
public record TestDelivery(String id, Optional<Integer> code, Optional<String> failure) {}
