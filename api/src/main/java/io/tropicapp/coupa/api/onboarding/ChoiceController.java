package io.tropicapp.coupa.api.onboarding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.connection.ConnectionView;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.temporal.Telling;
import io.tropicapp.coupa.workflows.onboarding.InvitationTime;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import io.tropicapp.coupa.workflows.onboarding.SupplierDefaultsCommand;
import io.tropicapp.coupa.workflows.onboarding.UserSyncCommand;
import io.tropicapp.coupa.workflows.onboarding.UserSyncOptions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the Owner chooses. */
@RestController
@RequestMapping("/v1/connections/{connection}")
@Tag(name = "Onboarding")
class ChoiceController {

    private final StepAnswers answers;

    ChoiceController(StepAnswers answers) {
        this.answers = answers;
    }

    record UserSyncChoice(
            @NotNull(message = "must be true or false") Boolean includeExpenseUsers,
            @Valid @NotNull(message = NewConnection.GIVEN) InvitationChoice invitations) {

        UserSyncOptions options() {
            return new UserSyncOptions(
                    includeExpenseUsers, invitations.when(), Optional.ofNullable(invitations.date()));
        }
    }

    record InvitationChoice(
            @NotNull(message = "must be one of NOW, ON_DATE, AFTER_REVIEW")
            InvitationTime when,

            @Schema(description = "With ON_DATE: the first day of invitations, in the organization's time zone.")
            @Nullable
            LocalDate date) {}

    record SupplierInstructions(
            @Schema(description = "In Markdown.")
            @NotBlank(message = NewConnection.GIVEN)
            @Size(max = 20000, message = "must be 20000 characters at most")
            String instructions) {}

    @PutMapping("/user-sync")
    @Operation(
            summary = "Choose users and invitations",
            description =
                    "Users with a Purchasing licence always come over. A later change takes effect with the next sync.")
    ResponseEntity<ConnectionView> userSync(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @RequestBody @Valid UserSyncChoice body) {
        requireDateOnlyOnDate(body.invitations());
        var command = new UserSyncCommand(body.options(), caller.actor());
        return answers.tell(
                "USER_SYNC is not open yet: it opens once Coupa has accepted the credentials.",
                caller,
                connection,
                Telling.of(Onboarding::chooseUserSync, command));
    }

    @PutMapping("/supplier-defaults")
    @Operation(summary = "Give default instructions for supplier onboarding tasks")
    ResponseEntity<ConnectionView> supplierDefaults(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @RequestBody @Valid SupplierInstructions body) {
        var command = new SupplierDefaultsCommand(body.instructions(), caller.actor());
        return answers.tell(
                "SUPPLIER_DEFAULTS is not open yet: it opens once users were chosen.",
                caller,
                connection,
                Telling.of(Onboarding::setSupplierDefaults, command));
    }

    private static void requireDateOnlyOnDate(InvitationChoice invitations) {
        boolean onDate = invitations.when() == InvitationTime.ON_DATE;
        if (onDate && invitations.date() == null) {
            throw Problem.invalid("invitations.date", "must be given with ON_DATE");
        }
        if (!onDate && invitations.date() != null) {
            throw Problem.invalid("invitations.date", "must not be given but with ON_DATE");
        }
    }
}
