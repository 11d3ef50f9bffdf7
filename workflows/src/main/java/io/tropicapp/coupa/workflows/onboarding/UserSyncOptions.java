package io.tropicapp.coupa.workflows.onboarding;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which users come over, and when they are invited. Users with a Purchasing licence always come.
 *
 * @param invitationDate the first day of invitations; given with {@link InvitationTime#ON_DATE} only
 */
public record UserSyncOptions(
        boolean includeExpenseUsers, InvitationTime invitations, Optional<LocalDate> invitationDate) {}
