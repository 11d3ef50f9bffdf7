package io.tropicapp.coupa.temporal.observe;

import java.util.Optional;
import java.util.regex.Pattern;

/** What log lines name their work by, beside what Temporal's SDK names. */
public final class LogName {

    public static final String CONNECTION = "connection";
    public static final String ORGANIZATION = "organization";
    public static final String REQUEST = "request";
    static final String WORKFLOW_ID = "WorkflowId";
    static final String RUN_ID = "RunId";
    static final String WORKFLOW_TYPE = "WorkflowType";
    static final String ACTIVITY_TYPE = "ActivityType";
    static final String ATTEMPT = "Attempt";
    static final String TASK_QUEUE = "TaskQueue";

    /** All processes of a connection are named {@code process/connection…}; those of a subscription are not among them. */
    private static final Pattern OF_A_CONNECTION =
            Pattern.compile("(?!events/)[a-z-]+/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[/-].*)?");

    private LogName() {}

    /** Whose connection's process this is. */
    static Optional<String> connectionIn(String workflowId) {
        var matcher = OF_A_CONNECTION.matcher(workflowId);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
