package io.tropicapp.coupa.store.access;

import java.util.Optional;
import java.util.UUID;

/**
 * Who a token stands for.
 *
 * @param organizationId the only one whose things the holder may see; always there for an OWNER
 */
public record TokenHolder(UUID id, String name, Role role, Optional<String> organizationId) {}
