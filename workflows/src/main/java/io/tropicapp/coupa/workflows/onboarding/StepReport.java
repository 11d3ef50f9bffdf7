package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.connection.Actor;
import java.util.Optional;

/** What somebody reports of support access or of API enablement. */
public record StepReport(ReportedStatus status, Optional<String> note, Actor by) {}
