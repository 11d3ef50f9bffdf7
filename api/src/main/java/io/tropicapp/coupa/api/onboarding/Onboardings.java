package io.tropicapp.coupa.api.onboarding;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.api.disconnection.Disconnected;
import io.tropicapp.coupa.api.temporal.Addressee;
import io.tropicapp.coupa.api.temporal.Telling;
import io.tropicapp.coupa.api.temporal.Told;
import io.tropicapp.coupa.api.temporal.UpdateRefused;
import io.tropicapp.coupa.api.temporal.Updates;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.workflows.connection.Actor;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The workflows of onboardings, as their contract has them. */
@Component
class Onboardings {

    private final WorkflowClient workflows;
    private final Updates updates;
    private final Connections connections;

    Onboardings(WorkflowClient workflows, Updates updates, Connections connections) {
        this.workflows = workflows;
        this.updates = updates;
        this.connections = connections;
    }

    /**
     * Starts the workflow of a connection, from where its rows say it is. Joins the one that runs.
     *
     * @throws io.tropicapp.coupa.api.problem.Problem 409 if the connection was disconnected meanwhile
     */
    void start(Connection connection, Actor by) {
        connections.findById(connection.id()).ifPresent(Disconnected::mustNot);
        var request = Beginning.of(connection, by);
        var onboarding = workflows.newWorkflowStub(Onboarding.class, Onboarding.startOptions(request.details()));
        WorkflowClient.start(onboarding::onboard, request);
    }

    <R> Told<R> tell(String what, Connection connection, Telling<Onboarding, R> telling) {
        return tell(what, connection, telling, ignored -> {});
    }

    /**
     * Tells the workflow, which is started again if it was lost, and waits for its answer.
     *
     * @param what the thing that would be out of order, in a sentence
     * @param late gets an answer that comes after the caller has stopped waiting; empty if none came
     * @throws io.tropicapp.coupa.api.problem.Problem 409 if it is out of order; 503 if nobody took it up
     */
    <R> Told<R> tell(String what, Connection connection, Telling<Onboarding, R> telling, Consumer<Optional<R>> late) {
        try {
            return updates.tell(of(connection), telling, late);
        } catch (UpdateRefused e) {
            throw Refusals.of(what, connection, e);
        }
    }

    private Addressee<Onboarding> of(Connection connection) {
        return new Addressee<>(
                Onboarding.class,
                Onboarding.workflowId(new ConnectionId(connection.id())),
                () -> start(connection, Actor.ITSELF),
                Map.of("connectionId", connection.id()));
    }
}
