package io.tropicapp.coupa.api.onboarding;

import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.ConnectionDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Tells a connection that is asked for twice from two that exclude each other. */
final class DetailDifferences {

    private DetailDifferences() {}

    /** @throws Problem 409 if what is there was made with other details */
    static void mustBeNone(Connection there, ConnectionDetails wanted) {
        var differences = between(there.details(), wanted);
        if (!differences.isEmpty()) {
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "connection-exists",
                            "Connection exists",
                            "The organization has a connection to this instance already, with other details: %s. Use that one, %s."
                                    .formatted(String.join(", ", differences), there.id()))
                    .with("connectionId", there.id())
                    .with("differences", differences);
        }
    }

    private static List<String> between(ConnectionDetails there, ConnectionDetails wanted) {
        var differences = new ArrayList<String>();
        note(differences, "organizationName", there.organizationName(), wanted.organizationName());
        note(differences, "instanceUrl", there.instanceUrl(), wanted.instanceUrl());
        note(differences, "implementationStartDate", there.implementationStartDate(), wanted.implementationStartDate());
        note(differences, "goLiveDate", there.goLiveDate(), wanted.goLiveDate());
        note(differences, "timeZone", there.timeZone(), wanted.timeZone());
        note(differences, "contacts", there.contacts(), wanted.contacts());
        note(differences, "holidays", there.holidays(), wanted.holidays());
        return differences;
    }

    private static void note(List<String> differences, String name, @Nullable Object there, @Nullable Object wanted) {
        if (!Objects.equals(there, wanted)) {
            differences.add(name);
        }
    }
}
