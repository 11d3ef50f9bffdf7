package io.tropicapp.coupa.worker;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.store.supplier.NewSupplierOnboarding;
import io.tropicapp.coupa.store.supplier.SupplierOnboardingRow;
import io.tropicapp.coupa.store.supplier.SupplierOnboardings;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboarding;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingRef;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingRequest;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingTerms;
import io.tropicapp.coupa.workflows.supplier.TropicSupplier;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A task of a customer's that waits for a supplier, begun as the API does it. */
final class AwaitedSupplier {

    private final ApplicationContext store;
    private final SupplierOnboardingRef ref;

    private AwaitedSupplier(ApplicationContext store, SupplierOnboardingRef ref) {
        this.store = store;
        this.ref = ref;
    }

    static AwaitedSupplier of(Customer customer, World world, ApplicationContext store, TropicSupplier supplier) {
        var ref = new SupplierOnboardingRef(customer.id(), customer.organization(), "TASK-" + UUID.randomUUID());
        store.getBean(SupplierOnboardings.class)
                .open(new NewSupplierOnboarding(
                        customer.id().value(),
                        ref.tropicTaskId(),
                        JsonMapper.shared().valueToTree(supplier),
                        Optional.empty(),
                        "MATCHING"));
        var task = world.temporal().newWorkflowStub(SupplierOnboarding.class, SupplierOnboarding.startOptions(ref));
        WorkflowClient.start(task::onboard, SupplierOnboardingRequest.of(ref, SupplierOnboardingTerms.DEFAULT));
        return new AwaitedSupplier(store, ref);
    }

    SupplierOnboardingRow row() {
        return store.getBean(SupplierOnboardings.class)
                .find(ref.connection().value(), ref.tropicTaskId())
                .orElseThrow();
    }

    void becomes(String status) {
        Customer.eventually(() -> row().status().equals(status));
    }

    String workflowId() {
        return SupplierOnboarding.workflowId(ref);
    }
}
