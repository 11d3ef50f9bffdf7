package io.tropicapp.coupa.api.onboarding;

import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.connection.ConnectionDetails;
import io.tropicapp.coupa.store.connection.Contact;
import io.tropicapp.coupa.store.connection.Contacts;
import io.tropicapp.coupa.store.connection.Holidays;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a connection's details from what was given. */
@Component
class GivenDetails {

    private final InstanceRule rule;

    GivenDetails(InstanceRule rule) {
        this.rule = rule;
    }

    /** @throws Problem if the address is not Coupa's, or the time zone is not known */
    ConnectionDetails of(NewConnection given) {
        var zone = zone(given.timeZone());
        var instance = rule.instance(given.instanceUrl());
        return new ConnectionDetails(
                given.organizationId(),
                given.organizationName(),
                instance.url(),
                instance.host(),
                given.environment().name(),
                given.implementationStartDate(),
                given.goLiveDate(),
                zone.getId(),
                contacts(given.contacts()),
                holidays(given.holidays()));
    }

    private static ZoneId zone(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return ZoneId.of("UTC");
        }
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw Problem.invalid("timeZone", "must be an IANA time zone, such as America/New_York");
        }
    }

    private static Contacts contacts(@Nullable List<NewConnection.Person> given) {
        return given == null
                ? Contacts.NONE
                : new Contacts(given.stream()
                        .map(person -> new Contact(person.name(), person.email(), person.role()))
                        .toList());
    }

    private static Holidays holidays(@Nullable List<LocalDate> given) {
        return given == null
                ? Holidays.NONE
                : new Holidays(given.stream().sorted().distinct().toList());
    }
}
