package io.tropicapp.coupa.workflows.disconnection;

import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.sync.SyncCadence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Remembers what is done to a connection, in order. */
final class FakeEnd {

    private final List<String> done = new ArrayList<>();
    private int failures;
    private boolean erasingChosenLate;

    synchronized List<String> done() {
        return List.copyOf(done);
    }

    /** So many attempts to end the processes die half way. */
    synchronized void diesTimes(int times) {
        failures = times;
    }

    synchronized void erasingIsChosenLate() {
        erasingChosenLate = true;
    }

    private synchronized void did(String what) {
        done.add(what);
    }

    private synchronized void diesMaybe() {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("The worker dies");
        }
    }

    private synchronized boolean finishes() {
        boolean finished = !erasingChosenLate;
        erasingChosenLate = false;
        return finished;
    }

    DisconnectionRecords records() {
        return new DisconnectionRecords() {

            @Override
            public void destroySecrets(ConnectionId connection) {
                did("secrets");
            }

            @Override
            public void processesEnded(ConnectionId connection, OpenProcesses ended) {
                did("ended " + ended.byKind());
            }

            @Override
            public void eraseIfChosen(ConnectionId connection) {
                did("erase");
            }

            @Override
            public boolean finish(ConnectionId connection) {
                did("finish");
                return finishes();
            }
        };
    }

    ConnectionProcesses processes() {
        return new ConnectionProcesses() {

            @Override
            public OpenProcesses open(ConnectionId connection) {
                return new OpenProcesses(Map.of("requisitions", 3));
            }

            @Override
            public void end(ConnectionId connection) {
                did("end");
                diesMaybe();
            }
        };
    }

    SyncCadence cadence() {
        return new SyncCadence() {

            @Override
            public void start(ConnectionId connection, String organizationId) {}

            @Override
            public void keep(ConnectionId connection, String organizationId) {}

            @Override
            public void pause(ConnectionId connection, String reason) {}

            @Override
            public void remove(ConnectionId connection) {
                did("schedule");
            }
        };
    }
}
