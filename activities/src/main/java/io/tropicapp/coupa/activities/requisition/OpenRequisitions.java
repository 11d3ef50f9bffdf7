package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.activities.disconnection.EndsWithConnection;
import io.tropicapp.coupa.activities.disconnection.ProcessEnds;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.store.requisition.Requisitions;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.requisition.Requisition;
import io.tropicapp.coupa.workflows.requisition.RequisitionRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The requisitions of a connection that are followed: in Coupa they stay what they are, and here they end with a note. */
@Component
class OpenRequisitions implements EndsWithConnection {

    private static final int AT_ONCE = 200;

    private final Requisitions requisitions;
    private final LettingGo lettingGo;
    private final News news;
    private final ProcessEnds ends;

    OpenRequisitions(Requisitions requisitions, LettingGo lettingGo, News news, ProcessEnds ends) {
        this.requisitions = requisitions;
        this.lettingGo = lettingGo;
        this.news = news;
        this.ends = ends;
    }

    @Override
    public String kind() {
        return "requisitions";
    }

    @Override
    public int open(Connection connection) {
        return Math.toIntExact(requisitions.countOpen(connection.id()));
    }

    /** The rows first, from which a process is told; those of an attempt that died are waited for as well. */
    @Override
    public void end(Connection connection, String reason, Runnable alive) {
        endRows(connection, alive);
        news.tell(connection);
        var since = Objects.requireNonNull(connection.disconnectedAt());
        var told = requisitions.endedSince(connection.id(), since).stream()
                .map(tropicRequestId -> workflowId(connection, tropicRequestId))
                .toList();
        ends.awaitEnd(told, reason, alive);
    }

    private void endRows(Connection connection, Runnable alive) {
        List<RequisitionRow> open = requisitions.open(connection.id(), Optional.empty(), AT_ONCE);
        while (!open.isEmpty()) {
            alive.run();
            open.forEach(row -> lettingGo.letGo(connection, row.tropicRequestId()));
            open = requisitions.open(connection.id(), Optional.empty(), AT_ONCE);
        }
    }

    private static String workflowId(Connection connection, String tropicRequestId) {
        return Requisition.workflowId(new RequisitionRef(
                new ConnectionId(connection.id()), connection.details().organizationId(), tropicRequestId));
    }
}
