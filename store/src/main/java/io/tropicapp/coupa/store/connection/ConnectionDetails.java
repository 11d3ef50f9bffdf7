package io.tropicapp.coupa.store.connection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a connection from its first day.
 *
 * @param organizationName as registered with Coupa
 * @param instanceUrl scheme and host, such as {@code https://acme.coupahost.com}
 * @param instanceHost the host of it in lower case; a port is part of it
 * @param environment SANDBOX or PRODUCTION
 * @param timeZone an IANA name, such as {@code America/New_York}
 */
public record ConnectionDetails(
        String organizationId,
        String organizationName,
        String instanceUrl,
        String instanceHost,
        String environment,
        @Nullable LocalDate implementationStartDate,
        @Nullable LocalDate goLiveDate,
        String timeZone,
        Contacts contacts,
        Holidays holidays) {

    ConnectionDetails with(Contacts others) {
        return new ConnectionDetails(
                organizationId,
                organizationName,
                instanceUrl,
                instanceHost,
                environment,
                implementationStartDate,
                goLiveDate,
                timeZone,
                others,
                holidays);
    }
}
