package io.tropicapp.coupa.workflows.connection;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a connection from its first day. Without the people to turn to: they stay in the rows, since histories hold no
 * names and mail addresses.
 *
 * @param organizationName as registered with Coupa
 * @param instanceUrl scheme and host of the Coupa instance, such as {@code https://acme.coupahost.com}
 * @param timeZone whose business days count for due dates
 * @param holidays days on which nobody is expected to work, besides weekends
 */
public record ConnectionDetails(
        ConnectionId id,
        String organizationId,
        String organizationName,
        String instanceUrl,
        Environment environment,
        Optional<LocalDate> implementationStartDate,
        Optional<LocalDate> goLiveDate,
        ZoneId timeZone,
        Set<LocalDate> holidays) {}
