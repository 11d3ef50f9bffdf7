package io.tropicapp.coupa.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.AddSearchAttributesResponse;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesResponse;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchAttributeRegistrationTest {

    private static final Set<String> ALL =
            Set.of("CoupaOrganization", "CoupaConnection", "CoupaStage", "CoupaWaitingFor", "CoupaOverdue");

    private final Operators operators = new Operators();
    private final Server server =
            InProcessServerBuilder.forName("operators").addService(operators).build();
    private final ManagedChannel channel =
            InProcessChannelBuilder.forName("operators").build();
    private final SearchAttributeRegistration registration = new SearchAttributeRegistration(
            OperatorServiceStubs.newServiceStubs(
                    OperatorServiceStubsOptions.newBuilder().setChannel(channel).validateAndBuildWithDefaults()),
            WorkflowClient.newInstance(WorkflowServiceStubs.newServiceStubs(
                    WorkflowServiceStubsOptions.newBuilder().setChannel(channel).build())));

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
        server.shutdownNow();
    }

    @Test
    void whatIsMissingIsAddedInOneRequest() {
        operators.known.put("CoupaStage", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD);

        registration.register();

        assertThat(operators.known.keySet()).isEqualTo(ALL);
        assertThat(operators.asked)
                .singleElement()
                .satisfies(asked -> assertThat(asked).hasSize(4).doesNotContain("CoupaStage"));
    }

    @Test
    void whereAllAreThereNothingIsAdded() {
        registration.register();
        registration.register();

        assertThat(operators.asked).hasSize(1);
    }

    @Test
    void aWorkerThatIsSlowerThanAnotherLooksAgain() {
        operators.refuse(Status.INVALID_ARGUMENT, true);

        registration.register();

        assertThat(operators.known.keySet()).isEqualTo(ALL);
        assertThat(operators.asked).hasSize(1);
    }

    @Test
    void whatTheServerRefusesForAMomentIsTriedAgain() {
        operators.refuse(Status.UNAVAILABLE, false);
        operators.refuse(Status.ALREADY_EXISTS, false);

        registration.register();

        assertThat(operators.known.keySet()).isEqualTo(ALL);
        assertThat(operators.asked).hasSize(3);
    }

    @Test
    void whereOnlyAnAdministratorMayAddThemTheyAreExpectedToBeThere() {
        operators.refuse(Status.PERMISSION_DENIED, false);

        assertThatCode(registration::register).doesNotThrowAnyException();
        assertThat(operators.asked).hasSize(1);
    }

    @Test
    void whereTheServerDoesNotTellWhatItHasItsWordIsTaken() {
        operators.tellsNothing = true;
        operators.refuse(Status.ALREADY_EXISTS, false);

        registration.register();

        assertThat(operators.asked).containsExactly(ALL);
    }

    @Test
    void withoutThemNoWorkerStarts() {
        for (int n = 0; n < 20; n++) {
            operators.refuse(Status.INVALID_ARGUMENT, false);
        }

        assertThatExceptionOfType(StatusRuntimeException.class)
                .isThrownBy(registration::register)
                .withMessageContaining("INVALID_ARGUMENT");
    }

    private static final class Operators extends OperatorServiceGrpc.OperatorServiceImplBase {

        private final Map<String, IndexedValueType> known = new ConcurrentHashMap<>();
        private final List<Set<String>> asked = new ArrayList<>();
        private final Deque<Refusal> refusals = new ArrayDeque<>();

        private volatile boolean tellsNothing;

        record Refusal(Status status, boolean anotherWasQuicker) {}

        void refuse(Status status, boolean anotherWasQuicker) {
            refusals.add(new Refusal(status, anotherWasQuicker));
        }

        @Override
        public void listSearchAttributes(
                ListSearchAttributesRequest request, StreamObserver<ListSearchAttributesResponse> answer) {
            if (tellsNothing) {
                answer.onError(Status.UNIMPLEMENTED.asRuntimeException());
                return;
            }
            answer.onNext(ListSearchAttributesResponse.newBuilder()
                    .putAllCustomAttributes(known)
                    .build());
            answer.onCompleted();
        }

        @Override
        public void addSearchAttributes(
                AddSearchAttributesRequest request, StreamObserver<AddSearchAttributesResponse> answer) {
            asked.add(request.getSearchAttributesMap().keySet());
            var refusal = refusals.poll();
            if (refusal == null || refusal.anotherWasQuicker()) {
                known.putAll(request.getSearchAttributesMap());
            }
            if (refusal == null) {
                answer.onNext(AddSearchAttributesResponse.getDefaultInstance());
                answer.onCompleted();
            } else {
                answer.onError(refusal.status().asRuntimeException());
            }
        }
    }
}
