package io.tropicapp.coupa.api.onboarding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.connection.ConnectionView;
import io.tropicapp.coupa.api.temporal.Telling;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import io.tropicapp.coupa.workflows.onboarding.ReportedStatus;
import io.tropicapp.coupa.workflows.onboarding.StepReport;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people report of things that happen outside of the integration. */
@RestController
@RequestMapping("/v1/connections/{connection}")
@Tag(name = "Onboarding")
class ReportController {

    private static final String LONG = "must be 2000 characters at most";

    private final StepAnswers answers;

    ReportController(StepAnswers answers) {
        this.answers = answers;
    }

    enum SupportAccess {
        REQUESTED,
        GRANTED,
        DECLINED
    }

    enum ApiEnablement {
        REQUESTED,
        APPROVED,
        DECLINED
    }

    record SupportAccessReport(
            @NotNull(message = "must be one of REQUESTED, GRANTED, DECLINED")
            SupportAccess status,

            @Size(max = 2000, message = LONG) @Nullable String note) {}

    record ApiEnablementReport(
            @NotNull(message = "must be one of REQUESTED, APPROVED, DECLINED")
            ApiEnablement status,

            @Size(max = 2000, message = LONG) @Nullable String note) {}

    @PostMapping("/support-access")
    @Operation(
            summary = "Report support access",
            description = "Whether Tropic may submit Coupa support tickets for the customer. Never blocks going live.")
    ResponseEntity<ConnectionView> supportAccess(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @RequestBody @Valid SupportAccessReport body) {
        var report = report(body.status().name(), body.note(), caller);
        return answers.tell(
                "Support access cannot be reported so.",
                caller,
                connection,
                Telling.of(Onboarding::reportSupportAccess, report));
    }

    @PostMapping("/api-enablement")
    @Operation(
            summary = "Report API enablement",
            description =
                    "Whether Coupa was asked to enable the API, and has approved or declined. Approval opens CONNECT and"
                            + " cannot be taken back.")
    ResponseEntity<ConnectionView> apiEnablement(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @RequestBody @Valid ApiEnablementReport body) {
        var report = report(body.status().name(), body.note(), caller);
        return answers.tell(
                "API_ENABLEMENT is done: Coupa has approved, which cannot be taken back.",
                caller,
                connection,
                Telling.of(Onboarding::reportApiEnablement, report));
    }

    private static StepReport report(String status, @Nullable String note, Caller caller) {
        return new StepReport(ReportedStatus.valueOf(status), Optional.ofNullable(note), caller.actor());
    }
}
