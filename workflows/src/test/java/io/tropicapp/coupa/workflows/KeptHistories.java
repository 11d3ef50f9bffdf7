package io.tropicapp.coupa.workflows;

import io.temporal.client.WorkflowClient;
import java.io.IOException;
import java.nio.file.Files;

/** Where recorded histories are kept for {@link ReplayTest}, by workflow, release and path. */
public final class KeptHistories {

    private KeptHistories() {}

    /** Keeps the history of an execution under the release that {@code -DrecordAs} names. */
    public static void keep(String workflow, String path, WorkflowClient client, String id) throws IOException {
        var file =
                ReplayTest.HISTORIES.resolve(workflow).resolve(System.getProperty("recordAs") + "-" + path + ".json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, client.fetchHistory(id).toJson(true));
    }
}
