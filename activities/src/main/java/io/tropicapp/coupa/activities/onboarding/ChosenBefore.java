package io.tropicapp.coupa.activities.onboarding;

import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.ConnectionChoices;
import io.tropicapp.coupa.workflows.onboarding.CarriedOver;
import io.tropicapp.coupa.workflows.onboarding.InvitationTime;
import io.tropicapp.coupa.workflows.onboarding.UserSyncOptions;
import java.util.Optional;

/** Choices that a connection was made with, to and from its row. */
public final class ChosenBefore {

    private ChosenBefore() {}

    /** What its onboarding need not ask for. */
    public static CarriedOver of(Connection connection) {
        var chosen = connection.choices();
        return new CarriedOver(users(chosen), Optional.ofNullable(chosen.supplierInstructions()));
    }

    private static Optional<UserSyncOptions> users(ConnectionChoices chosen) {
        return chosen.includeExpenseUsers() == null || chosen.invitationsWhen() == null
                ? Optional.empty()
                : Optional.of(new UserSyncOptions(
                        chosen.includeExpenseUsers(),
                        InvitationTime.valueOf(chosen.invitationsWhen()),
                        Optional.ofNullable(chosen.invitationsDate())));
    }

    static ConnectionChoices of(CarriedOver choices) {
        var users = choices.userSync();
        return new ConnectionChoices(
                users.map(UserSyncOptions::includeExpenseUsers).orElse(null),
                users.map(options -> options.invitations().name()).orElse(null),
                users.flatMap(UserSyncOptions::invitationDate).orElse(null),
                choices.supplierInstructions().orElse(null));
    }
}
