package io.tropicapp.coupa.temporal.observe;

import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.common.interceptors.Header;
import java.util.Optional;

/** An activity knows its workflow's id, but not its search attributes: this tells it the organization. */
final class OrganizationHeader {

    private static final String NAME = "coupa-organization";

    private OrganizationHeader() {}

    static void write(Header header, String organization) {
        DefaultDataConverter.STANDARD_INSTANCE
                .toPayload(organization)
                .ifPresent(payload -> header.getValues().put(NAME, payload));
    }

    static Optional<String> read(Header header) {
        return Optional.<Payload>ofNullable(header.getValues().get(NAME))
                .map(payload ->
                        DefaultDataConverter.STANDARD_INSTANCE.fromPayload(payload, String.class, String.class));
    }
}
