package io.tropicapp.coupa.api.supplier;

import static io.tropicapp.coupa.api.supplier.Waiting.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.Answer;
import io.tropicapp.coupa.api.TestWorld;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboarding;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingRef;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OnboardingRequestTest {

    /** Not live: the first day of a connection is early enough. */
    private static final Waiting DESK = Waiting.on(Acme.begun());

    private final String id = Waiting.id();

    @Test
    void aTaskIsAnsweredAtOnceWithTheLinkToFollow() {
        var answer = DESK.asks(body(id, "Nobody Ltd"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.header("location")).isEqualTo(DESK.path(id));
        assertThat(answer.at("/supplier/name")).isEqualTo("Nobody Ltd");
        DESK.awaitStatus(id, "WAITING");
        assertThat(DESK.audit()).contains("supplier_onboarding.requested");
    }

    @Test
    void theSameTaskAgainFindsTheOneThatIsThere() {
        DESK.asks(body(id, "Nobody Ltd"));
        DESK.awaitStatus(id, "WAITING");
        var version = DESK.row(id).version();

        var again = DESK.asks(body(id, " Nobody Ltd ").replace("'taxId'", "'duns': '', 'taxId'"));

        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(DESK.row(id).version()).isEqualTo(version);
    }

    @Test
    void theSameTaskForAnotherSupplierIsRefused() {
        DESK.asks(body(id, "Nobody Ltd"));

        var answer = DESK.asks(body(id, "Somebody Ltd"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("supplier-onboarding-differs");
        assertThat(DESK.shown(id).at("/supplier/name")).isEqualTo("Nobody Ltd");
    }

    @Test
    void theSameTaskWithOtherInstructionsIsRefused() {
        DESK.asks(body(id, "Nobody Ltd"));

        assertThat(DESK.asks(body(id, "Nobody Ltd").replaceFirst("}$", ", 'instructions': 'Do.'}"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void tenAtOnceMakeOneTask() throws Exception {
        Callable<Answer> ask = () -> DESK.asks(body(id, "Nobody Ltd"));
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    executor.invokeAll(Stream.generate(() -> ask).limit(10).toList());

            assertThat(answers).extracting(Future::get).allMatch(answer -> answer.status() / 100 == 2);
        }
        assertThat(DESK.acme()
                        .owner
                        .get(DESK.acme().path("/supplier-onboardings?limit=200"))
                        .text())
                .containsOnlyOnce("\"tropicTaskId\":\"" + id);
    }

    @Test
    void aLostProcessIsStartedAgainByTheSameTask() {
        DESK.asks(body(id, "Nobody Ltd"));
        DESK.awaitStatus(id, "WAITING");
        var process = TestWorld.temporal()
                .newUntypedWorkflowStub(SupplierOnboarding.workflowId(
                        new SupplierOnboardingRef(DESK.acme().connectionId(), DESK.acme().organization, id)));
        process.terminate("lost");

        DESK.asks(body(id, "Nobody Ltd"));

        assertThat(process.describe().getStatus()).isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
    }

    @Test
    void whatIsNotAsItShouldBeIsNamed() {
        assertThat(DESK.asks(body("a b", "Nobody Ltd")).at("/errors/0/field")).isEqualTo("tropicTaskId");
        assertThat(DESK.asks(body(id, " ")).at("/errors/0/field")).isEqualTo("supplier.name");
        assertThat(DESK.asks("{'tropicTaskId': '%s'}".formatted(id)).at("/errors/0/field"))
                .isEqualTo("supplier");
        assertThat(DESK.asks(body(id, "Nobody Ltd").replace("'DE123'", "'" + "x".repeat(256) + "'"))
                        .at("/errors/0/field"))
                .isEqualTo("supplier.taxId");
        assertThat(DESK.asks(body(id, "Nobody Ltd").replace("'taxId'", "'coupaId': -1, 'taxId'"))
                        .at("/errors/0/field"))
                .isEqualTo("supplier.coupaId");
    }

    @Test
    void anotherOrganizationsTasksDoNotExist() {
        var other = Acme.begun();
        DESK.asks(body(id, "Nobody Ltd"));

        assertThat(other.owner.get(DESK.path(id)).status()).isEqualTo(404);
        assertThat(other.owner.post(DESK.path(id) + "/skip", "{'reason': 'x'}").status())
                .isEqualTo(404);
        assertThat(other.owner
                        .post(DESK.acme().path("/supplier-onboardings"), body(id, "Nobody Ltd"))
                        .status())
                .isEqualTo(404);
    }
}
