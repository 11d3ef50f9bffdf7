package io.tropicapp.coupa.workflows.onboarding;

import java.time.LocalDate;
import java.util.Optional;

/** What the Owner has chosen on a sandbox and need not choose again in production. */
public record CarriedOver(Optional<UserSyncOptions> userSync, Optional<String> supplierInstructions) {

    public static final CarriedOver NOTHING = new CarriedOver(Optional.empty(), Optional.empty());

    /** A day that was meant for the sandbox, and has come, invites nobody in production: the Owner reviews first. */
    CarriedOver on(LocalDate today) {
        return new CarriedOver(
                userSync.map(options -> options.invitationDate()
                        .filter(day -> !day.isAfter(today))
                        .map(passed -> new UserSyncOptions(
                                options.includeExpenseUsers(), InvitationTime.AFTER_REVIEW, Optional.empty()))
                        .orElse(options)),
                supplierInstructions);
    }
}
