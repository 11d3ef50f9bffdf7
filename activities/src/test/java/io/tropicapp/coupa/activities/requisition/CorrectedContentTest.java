package io.tropicapp.coupa.activities.requisition;

import static io.tropicapp.coupa.activities.Ground.simulated;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.fault.Fault;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.workflows.requisition.RequisitionDraft;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a correction leaves out is not in Coupa any more. */
class CorrectedContentTest {

    private static final String A_LINE = "/api/requisition_lines/*";

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        simulated().responseFilters().clear();
        desk.close();
    }

    @Test
    void whatAnEarlierDraftHadIsTakenAway() {
        desk.asking(Desk.draft(CorrectedContentTest::furnish)).rejected();
        assertThat(desk.there().path("department").isObject()).isTrue();
        assertThat(line(0).path("commodity").isObject()).isTrue();

        int bare = desk.corrected(Desk.draft(json -> {
            json.putNull("supplier").putNull("justification");
            json.putObject("customFields").putNull("colour");
        }));

        assertThat(desk.resubmits(bare).status()).isEqualTo(RequisitionStatus.PENDING_BUYER_ACTION);

        assertThat(List.of("department", "need-by-date", "justification")).allMatch(name -> isNull(desk.there(), name));
        assertThat(List.of("supplier", "commodity", "need-by-date", "source-part-num"))
                .allMatch(name -> isNull(line(0), name));
        assertThat(List.of("colour", "size"))
                .allMatch(name -> isNull(desk.there().path("custom-fields"), name));
        assertThat(line(0).at("/custom-fields/shade").isNull()).isTrue();
    }

    @Test
    void whatOthersHaveAddedInCoupaStays() {
        desk.rejected();
        simulated()
                .requisitions()
                .filing()
                .update(desk.coupaId(), JsonMapper.shared().readTree("""
                    {"requisition-lines": [{"id": %d, "commodity": {"id": %d}}]}
                    """.formatted(
                                line(0).path("id").asLong(), Desk.firstId("commodities"))));

        corrected(Desk.titled("Corrected"));

        assertThat(line(0).path("commodity").isObject()).isTrue();
    }

    @Test
    void aQuantityBecomesAnAmount() {
        desk.rejected();

        corrected(Desk.draft(json -> ((ObjectNode) json.at("/lines/0"))
                .putNull("quantity")
                .putNull("unitPrice")
                .put("amount", "500.00")));

        assertThat(line(0).path("line-type").asString("")).isEqualTo("RequisitionAmountLine");
        assertThat(line(0).path("quantity").isNull()).isTrue();
    }

    @Test
    void linesThatAreLeftOutAreRemoved() {
        desk.asking(lines(3)).rejected();

        corrected(lines(1));

        assertThat(desk.there().path("requisition-lines")).hasSize(1);
    }

    @Test
    void aLineThatIsGoneAlreadyIsNoObstacle() {
        desk.asking(lines(2)).rejected();
        simulated().faults().add(Fault.statusAfter(A_LINE, 404).on("DELETE").times(1));

        corrected(lines(1));

        assertThat(desk.there().path("requisition-lines")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405})
    void whereLinesCannotBeRemovedTheRequesterIsToldWhich(int status) {
        desk.asking(lines(3)).rejected();
        simulated().faults().add(Fault.status(A_LINE, status).on("DELETE"));

        var standing = desk.resubmits(desk.corrected(lines(2)));

        assertThat(standing.status()).isEqualTo(RequisitionStatus.REFUSED);
        assertThat(desk.row().refusal().toString()).contains("remove line 3 of requisition " + desk.coupaId());
        simulated().faults().clear();
        corrected(lines(2));
        assertThat(desk.there().path("requisition-lines")).hasSize(2);
    }

    @Test
    void linesThatCoupaDoesNotShowAreNotAddedASecondTime() {
        desk.asking(lines(2)).rejected();
        simulated().responseFilters().dropEvenWithFields(Resource.REQUISITIONS, List.of("requisition-lines"));

        var standing = desk.resubmits(desk.corrected(lines(2)));

        assertThat(standing.status()).isEqualTo(RequisitionStatus.REFUSED);
        assertThat(desk.row().refusal().toString()).contains("does not show the lines");
        assertThat(desk.there().path("requisition-lines")).hasSize(2);
    }

    private void corrected(RequisitionDraft draft) {
        assertThat(desk.resubmits(desk.corrected(draft)).status())
                .as(desk.row().refusal().toString())
                .isEqualTo(RequisitionStatus.PENDING_APPROVAL);
    }

    private JsonNode line(int at) {
        return desk.there().path("requisition-lines").path(at);
    }

    private static boolean isNull(JsonNode record, String name) {
        return record.path(name).isNull();
    }

    private static void furnish(ObjectNode json) {
        json.put("needByDate", "2026-12-31");
        json.putObject("department").put("coupaId", Desk.firstId("departments"));
        json.putObject("customFields").put("colour", "red").put("size", "XL");
        var line = (ObjectNode) json.at("/lines/0");
        line.put("needByDate", "2026-12-30").put("supplierPartNumber", "M-1");
        line.putObject("commodity").put("coupaId", Desk.firstId("commodities"));
        line.putObject("customFields").put("shade", "dark");
    }

    private static RequisitionDraft lines(int count) {
        return Desk.draft(json -> {
            var lines = json.putArray("lines");
            for (int number = 1; number <= count; number++) {
                lines.add(JsonMapper.shared().<JsonNode>valueToTree(Desk.line("Part " + number, "1", "10.00")));
            }
        });
    }
}
