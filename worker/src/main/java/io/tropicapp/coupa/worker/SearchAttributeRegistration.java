package io.tropicapp.coupa.worker;

import static java.util.stream.Collectors.toMap;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.common.SearchAttributeKey;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.tropicapp.coupa.workflows.temporal.SearchAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Registers our search attributes with the server: a workflow that sets an unknown one hangs without a word. */
@Component
class SearchAttributeRegistration {

    private static final Logger LOG = LoggerFactory.getLogger(SearchAttributeRegistration.class);

    private static final int ATTEMPTS = 10;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private final OperatorServiceStubs server;
    private final String namespace;

    SearchAttributeRegistration(OperatorServiceStubs server, WorkflowClient temporal) {
        this.server = server;
        this.namespace = temporal.getOptions().getNamespace();
    }

    /**
     * Repeating it changes nothing, nor does another worker that registers them at the same moment: what that was quicker with is
     * not missing when we look again. Where only an administrator may register, they are expected to be there.
     */
    void register() {
        for (int attempt = 1; !isRegistered(attempt == ATTEMPTS); attempt++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                    ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_MILLIS / 10, LONGEST_PAUSE_MILLIS)));
        }
    }

    private boolean isRegistered(boolean lastAttempt) {
        var known = known();
        try {
            add(missing(known.orElse(Set.of())));
            return true;
        } catch (StatusRuntimeException e) {
            return switch (e.getStatus().getCode()) {
                case PERMISSION_DENIED, UNIMPLEMENTED -> {
                    LOG.warn(
                            "Search attributes could not be registered ({}): make sure that {} are there",
                            e.getStatus().getCode(),
                            ours().keySet());
                    yield true;
                }
                case ALREADY_EXISTS, INVALID_ARGUMENT, UNAVAILABLE -> {
                    boolean there = known.isEmpty() && e.getStatus().getCode() == Status.Code.ALREADY_EXISTS;
                    if (lastAttempt && !there) {
                        throw e;
                    }
                    yield there;
                }
                default -> throw e;
            };
        }
    }

    /** Empty if the server does not tell. */
    private Optional<Set<String>> known() {
        try {
            return Optional.of(server.blockingStub()
                    .listSearchAttributes(ListSearchAttributesRequest.newBuilder()
                            .setNamespace(namespace)
                            .build())
                    .getCustomAttributesMap()
                    .keySet());
        } catch (StatusRuntimeException e) {
            return switch (e.getStatus().getCode()) {
                case PERMISSION_DENIED, UNIMPLEMENTED -> Optional.empty();
                default -> throw e;
            };
        }
    }

    private static Map<String, IndexedValueType> missing(Set<String> known) {
        var missing = ours();
        missing.keySet().removeAll(known);
        return missing;
    }

    private static Map<String, IndexedValueType> ours() {
        return SearchAttributes.ALL.stream()
                .collect(toMap(SearchAttributeKey::getName, SearchAttributeKey::getValueType));
    }

    /** All in one request: of several that two workers interleave, the server may keep one name twice. */
    private void add(Map<String, IndexedValueType> missing) {
        if (!missing.isEmpty()) {
            var unused = server.blockingStub()
                    .addSearchAttributes(AddSearchAttributesRequest.newBuilder()
                            .setNamespace(namespace)
                            .putAllSearchAttributes(missing)
                            .build());
        }
    }
}
