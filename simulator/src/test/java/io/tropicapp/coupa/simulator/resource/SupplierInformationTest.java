package io.tropicapp.coupa.simulator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.Caller;
import io.tropicapp.coupa.simulator.Instances;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.fault.Fault;
import io.tropicapp.coupa.simulator.record.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SupplierInformationTest {

    private final Simulator simulator = Simulator.start(Instances.small());

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void thereIsNoneUntilSomebodyBeginsAForm() {
        assertThat(caller().json("/api/supplier_information")).isEmpty();

        simulator.life().addSupplierForm(7, "Brand New Ltd", "pending_approval");

        var form = caller().json("/api/supplier_information?supplier-id=7").path(0);
        assertThat(form.path("status").asString()).isEqualTo("pending_approval");
        assertThat(form.path("supplier-name").asString()).isEqualTo("Brand New Ltd");
    }

    @Test
    void whatIsNullIsLeftOut() {
        simulator
                .life()
                .add(Resource.SUPPLIER_INFORMATION, JsonMapper.shared().readTree("{\"name\":\"A\",\"comment\":null}"));

        var form = caller().json("/api/supplier_information").path(0);

        assertThat(form.has("comment")).isFalse();
        assertThat(form.has("supplier-id")).isFalse();
    }

    @Test
    void itIsFoundByAPartOfItsName() {
        simulator.life().addSupplierForm(7, "Brand New Ltd", "draft");
        simulator.life().addSupplierForm(8, "Other Ltd", "draft");

        assertThat(caller().ids("/api/supplier_information", "name[contains]=Brand"))
                .hasSize(1);
    }

    @Test
    void whoMayReadSuppliersMayReadIt() {
        assertThat(Caller.of(simulator, "core.supplier.read")
                        .get("/api/supplier_information")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Caller.of(simulator, "core.user.read")
                        .get("/api/supplier_information")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anInstanceWithoutItRefuses() {
        simulator.faults().add(Fault.forbidden("/api/supplier_information*"));

        assertThat(caller().get("/api/supplier_information").statusCode()).isEqualTo(403);
        assertThat(caller().get("/api/suppliers").statusCode()).isEqualTo(200);
    }

    private Caller caller() {
        return Caller.of(simulator);
    }
}
