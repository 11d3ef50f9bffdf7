package io.tropicapp.coupa.activities.sync;

import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.event.NewEvent;
import io.tropicapp.coupa.store.user.StoredUser;
import io.tropicapp.coupa.store.user.Users;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Invites imported users when the Owner wants them invited. Each is invited once; the Tropic backend hears of it as an event. */
@Component
class Invitations {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Users users;
    private final EventFeed events;
    private final Clock clock;

    Invitations(Users users, EventFeed events, Clock clock) {
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /** Call in a transaction: the invitation and its event are kept together. */
    void sendWhatIsDue(Connection connection) {
        if (isDue(connection)) {
            events.append(users.inviteEveryone(connection.id()).stream()
                    .map(user -> invited(connection, user))
                    .toList());
        }
    }

    private boolean isDue(Connection connection) {
        var when = Optional.ofNullable(connection.choices().invitationsWhen()).orElse("AFTER_REVIEW");
        return switch (when) {
            case "NOW" -> true;
            case "ON_DATE" ->
                Optional.ofNullable(connection.choices().invitationsDate())
                        .filter(day -> !day.isAfter(today(connection)))
                        .isPresent();
            default -> false;
        };
    }

    private LocalDate today(Connection connection) {
        return LocalDate.ofInstant(
                clock.instant(), ZoneId.of(connection.details().timeZone()));
    }

    private NewEvent invited(Connection connection, StoredUser user) {
        return new NewEvent(
                connection.details().organizationId(),
                Optional.of(connection.id()),
                "user.invited",
                1,
                Optional.of(String.valueOf(user.row().coupaId())),
                JSON.valueToTree(Map.of("coupaId", user.row().coupaId())),
                clock.instant(),
                Optional.of("%s/user.invited/%d"
                        .formatted(connection.id(), user.row().coupaId())));
    }
}
