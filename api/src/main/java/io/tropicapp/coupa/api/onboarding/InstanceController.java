package io.tropicapp.coupa.api.onboarding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.connection.ConnectionView;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.temporal.Telling;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.workflows.onboarding.InstanceCommand;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Onboarding")
class InstanceController {

    private final StepAnswers answers;
    private final Connections connections;
    private final InstanceRule rule;

    InstanceController(StepAnswers answers, Connections connections, InstanceRule rule) {
        this.answers = answers;
        this.connections = connections;
        this.rule = rule;
    }

    record CorrectedInstance(
            @Schema(example = "https://acme.coupahost.com") @NotBlank(message = NewConnection.GIVEN)
            String instanceUrl) {}

    @PutMapping("/v1/connections/{connection}/instance")
    @Operation(
            summary = "Correct the address of the Coupa instance",
            description = "Possible until credentials were accepted.")
    ResponseEntity<ConnectionView> correct(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @RequestBody @Valid CorrectedInstance body) {
        var known = answers.connection(caller, connection);
        var instance = rule.instance(body.instanceUrl());
        requireUnused(known, instance);
        var command = new InstanceCommand(instance.url(), caller.actor());
        return answers.tell(
                "The instance cannot be corrected any more: the connection uses it with credentials that Coupa accepted.",
                caller,
                connection,
                Telling.of(Onboarding::correctInstance, command));
    }

    private void requireUnused(Connection connection, InstanceRule.Instance instance) {
        var details = connection.details();
        connections
                .findByInstance(details.organizationId(), details.environment(), instance.host())
                .filter(other -> !other.id().equals(connection.id()))
                .ifPresent(other -> {
                    throw Problem.of(
                                    HttpStatus.CONFLICT,
                                    "connection-exists",
                                    "Connection exists",
                                    "The organization has another connection to %s, %s. Use that one."
                                            .formatted(instance.host(), other.id()))
                            .with("connectionId", other.id());
                });
    }
}
