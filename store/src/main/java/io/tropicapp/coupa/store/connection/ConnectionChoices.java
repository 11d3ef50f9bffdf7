package io.tropicapp.coupa.store.connection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the Owner has chosen; null where nothing was chosen yet.
 *
 * @param includeExpenseUsers whether users with an Expense license come over besides those with a Purchasing one
 * @param invitationsWhen NOW, ON_DATE or AFTER_REVIEW
 * @param invitationsDate for ON_DATE, in the organization's time zone
 */
public record ConnectionChoices(
        @Nullable Boolean includeExpenseUsers,
        @Nullable String invitationsWhen,
        @Nullable LocalDate invitationsDate,
        @Nullable String supplierInstructions) {

    public static final ConnectionChoices NONE = new ConnectionChoices(null, null, null, null);
}
