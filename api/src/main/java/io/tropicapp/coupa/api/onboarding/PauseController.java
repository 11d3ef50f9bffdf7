package io.tropicapp.coupa.api.onboarding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.connection.ConnectionView;
import io.tropicapp.coupa.api.temporal.Telling;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/connections/{connection}")
@Tag(name = "Syncs")
class PauseController {

    private final StepAnswers answers;

    PauseController(StepAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/pause")
    @Operation(summary = "Pause", description = "No sync starts by itself until the connection is resumed.")
    ResponseEntity<ConnectionView> pause(@AuthenticationPrincipal Caller caller, @PathVariable UUID connection) {
        return answers.tell(
                "It cannot be paused now.", caller, connection, Telling.of(Onboarding::pause, caller.actor()));
    }

    @PostMapping("/resume")
    @Operation(summary = "Resume")
    ResponseEntity<ConnectionView> resume(@AuthenticationPrincipal Caller caller, @PathVariable UUID connection) {
        return answers.tell(
                "It cannot be resumed now.", caller, connection, Telling.of(Onboarding::resume, caller.actor()));
    }
}
