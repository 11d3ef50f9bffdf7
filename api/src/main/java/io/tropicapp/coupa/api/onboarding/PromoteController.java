package io.tropicapp.coupa.api.onboarding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.connection.ConnectionView;
import io.tropicapp.coupa.workflows.onboarding.PromotionTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A sandbox's settings become a production connection's onboarding. */
@RestController
@RequestMapping("/v1/connections/{connection}/promote")
@Tag(name = "Onboarding")
class PromoteController {

    private final StepAnswers answers;
    private final PromotionRequests promotions;

    PromoteController(StepAnswers answers, PromotionRequests promotions) {
        this.answers = answers;
        this.promotions = promotions;
    }

    record NewPromotion(
            @Schema(description = "Scheme and host of the production instance.", example = "https://acme.coupahost.com")
            @NotBlank(message = NewConnection.GIVEN)
            String instanceUrl,

            @NotNull(message = "must be one of NOW, ON_GO_LIVE_DATE")
            PromotionTime when,

            @Schema(description = "Of the production connection; the sandbox's own if not given.") @Nullable
            LocalDate goLiveDate) {}

    @PostMapping
    @Operation(
            summary = "Promote a sandbox to production",
            description =
                    "Its organization, contacts, time zone, holidays, choices of users and invitations, supplier defaults and"
                            + " settings for requisitions become a production connection's onboarding, in which the Owner gives the"
                            + " credentials of the production instance; `promotion.connectionId` names it. Nothing that was read from"
                            + " Coupa is carried over. The sandbox stays as it is. Until it is done another request replaces the"
                            + " plan; then the same one is answered the same, and another one with 409 `already-promoted`. 409"
                            + " `connection-exists` if the organization has a production connection to the instance.")
    ResponseEntity<ConnectionView> promote(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @RequestBody @Valid NewPromotion body) {
        return answers.answer(
                promotions.promote(answers.connection(caller, connection), body, caller), caller, connection);
    }

    @DeleteMapping
    @Operation(
            summary = "Give up a planned promotion",
            description = "Nothing happens if none is planned; 409 `already-promoted` if it is done.")
    ResponseEntity<ConnectionView> cancel(@AuthenticationPrincipal Caller caller, @PathVariable UUID connection) {
        return answers.answer(promotions.cancel(answers.connection(caller, connection), caller), caller, connection);
    }
}
