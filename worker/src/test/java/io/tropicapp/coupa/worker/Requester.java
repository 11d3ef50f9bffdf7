package io.tropicapp.coupa.worker;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.store.requisition.NewRequisition;
import io.tropicapp.coupa.store.requisition.PurchaseOrderRow;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.store.requisition.Requisitions;
import io.tropicapp.coupa.workflows.requisition.FollowTerms;
import io.tropicapp.coupa.workflows.requisition.Requisition;
import io.tropicapp.coupa.workflows.requisition.RequisitionDraft;
import io.tropicapp.coupa.workflows.requisition.RequisitionRef;
import io.tropicapp.coupa.workflows.requisition.RequisitionRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a customer's who asks for a microscope, which his manager alone approves. */
final class Requester {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Simulator coupa;
    private final WorkflowClient temporal;
    private final Supplier<? extends ApplicationContext> context;
    private final RequisitionRef ref;

    Requester(Simulator coupa, World world, Supplier<? extends ApplicationContext> context, Customer customer) {
        this.coupa = coupa;
        this.temporal = world.temporal();
        this.context = context;
        this.ref = new RequisitionRef(customer.id(), customer.organization(), "REQ-" + UUID.randomUUID());
    }

    /** As the API does: the request is kept, and its process started. */
    void asks() {
        store().open(new NewRequisition(
                ref.connection().value(), ref.tropicRequestId(), JSON.valueToTree(draft()), "REQUESTED", "COUPA"));
        var requisition = temporal.newWorkflowStub(Requisition.class, Requisition.startOptions(ref));
        WorkflowClient.start(requisition::follow, RequisitionRequest.of(ref, FollowTerms.DEFAULT));
    }

    String workflowId() {
        return Requisition.workflowId(ref);
    }

    RequisitionRow row() {
        return store().find(ref.connection().value(), ref.tropicRequestId()).orElseThrow();
    }

    List<PurchaseOrderRow> orders() {
        return store().orders(ref.connection().value(), ref.tropicRequestId());
    }

    void stands(String status) {
        Customer.eventually(() -> row().status().equals(status));
    }

    long coupaId() {
        return row().coupaId().orElseThrow();
    }

    /** Those in Coupa that came of this request. */
    List<JsonNode> inCoupa() {
        return coupa.requisitions().having("buyer-note", ref.tropicRequestId() + "]");
    }

    private Requisitions store() {
        return context.get().getBean(Requisitions.class);
    }

    private RequisitionDraft draft() {
        return new RequisitionDraft(
                first(coupa.snapshot().users(), Requester::hasManager),
                "Microscope",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new RequisitionDraft.Reference(
                        Optional.of(
                                first(coupa.snapshot(Resource.at("addresses").orElseThrow()), any -> true)),
                        Optional.empty())),
                "USD",
                Optional.of(first(coupa.snapshot().suppliers(), Requester::isActive)),
                List.of(line()),
                Map.of(),
                List.of(),
                true);
    }

    private static RequisitionDraft.Line line() {
        return new RequisitionDraft.Line(
                "Microscope",
                Optional.of(BigDecimal.ONE),
                Optional.of(new BigDecimal("400.00")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static boolean hasManager(JsonNode user) {
        return user.path("active").asBoolean()
                && user.path("purchasing-user").asBoolean()
                && user.path("manager").has("id");
    }

    private static boolean isActive(JsonNode supplier) {
        return supplier.path("status").asString("").equals("active");
    }

    private static long first(List<JsonNode> rows, Predicate<JsonNode> which) {
        return rows.stream().filter(which).findFirst().orElseThrow().path("id").asLong();
    }
}
