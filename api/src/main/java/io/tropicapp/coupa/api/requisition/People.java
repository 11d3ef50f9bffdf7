package io.tropicapp.coupa.api.requisition;

import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.user.StoredUser;
import io.tropicapp.coupa.store.user.Users;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds who asks for a requisition, as the last sync left them. */
@Component
class People {

    private final Users users;

    People(Users users) {
        this.users = users;
    }

    /** Whoever is meant, whether or not they may submit; empty if that cannot be told. */
    Optional<Long> meant(Connection connection, Asked.Who who) {
        return who.coupaId().or(() -> onlyOne(found(connection.id(), who)).map(People::id));
    }

    /** @throws Problem 422 unless there is one and may submit */
    long requester(Connection connection, Asked.Who who) {
        var found = found(connection.id(), who);
        if (found.isEmpty()) {
            throw notFound(who);
        }
        if (found.size() > 1) {
            throw ambiguous(found);
        }
        return submitter(found.getFirst());
    }

    private List<StoredUser> found(UUID connection, Asked.Who who) {
        return who.coupaId()
                .map(id -> users.find(connection, id).stream().toList())
                .or(() -> who.email().map(email -> users.byEmail(connection, email)))
                .orElse(List.of());
    }

    private static Optional<StoredUser> onlyOne(List<StoredUser> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static long submitter(StoredUser user) {
        if (!user.row().active()) {
            throw refused(
                    "requester-inactive",
                    "Requester inactive",
                    "User %d is inactive in Coupa and cannot submit. Name another requester, or ask the Coupa admin to activate the"
                                    .formatted(id(user))
                            + " user; the next sync brings it here.");
        }
        if (!user.row().purchasingUser() || user.retiredAt().isPresent()) {
            throw refused(
                    "requester-without-licence",
                    "Requester without licence",
                    "User %d has no Purchasing licence in Coupa: a Tropic Portal user cannot submit. Name a requester who has one, or"
                                    .formatted(id(user))
                            + " ask the Coupa admin for one; the next sync brings it here.");
        }
        return id(user);
    }

    private static Problem notFound(Asked.Who who) {
        var named = who.coupaId().map("with Coupa's id %d"::formatted).orElse("with this mail address");
        return refused(
                "requester-not-found",
                "Requester not found",
                "No user %s was brought over from Coupa. Users come with the hourly sync if they have a Purchasing licence: ask the Coupa"
                                .formatted(named)
                        + " admin whether this one has, or name another requester.");
    }

    private static Problem ambiguous(List<StoredUser> found) {
        var ids = found.stream().map(People::id).toList();
        return refused(
                        "requester-ambiguous",
                        "Requester ambiguous",
                        "Coupa has %d users with this mail address. Name the requester by one of the ids: requester.coupaId."
                                .formatted(found.size()))
                .with("coupaIds", ids);
    }

    private static Problem refused(String type, String title, String detail) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, type, title, detail).with("field", "requester");
    }

    private static long id(StoredUser user) {
        return user.row().coupaId();
    }
}
