package io.tropicapp.coupa.activities.supplier;

import static io.tropicapp.coupa.activities.Ground.simulated;
import static io.tropicapp.coupa.activities.supplier.Counter.called;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What Coupa's Supplier Information says of a supplier that is waited for. */
class SupplierFormsTest {

    private static final String NAME = "Zephyr Optics Ltd";

    private final Counter counter = Counter.read();

    @AfterEach
    void close() {
        counter.close();
    }

    private JsonNode looked() {
        counter.looks.look(counter.ref());
        return counter.row().information();
    }

    @Test
    void theFormsOfASupplierThatIsNotActiveYetAreShown() {
        counter.hasCredentials();
        counter.has(70_007, "Unheard Traders", "draft");
        counter.has(70_008, "Unheard Traders", "draft");
        counter.asked(called("Unheard Traders")).says.match(counter.ref());
        simulated().life().addSupplierForm(70_008, "As the form has it", "pending_approval");
        simulated().life().addSupplierForm(70_009, "Somebody else's", "draft");

        var information = looked();

        assertThat(information.path("available").asBoolean()).isTrue();
        assertThat(information.path("forms")).hasSize(1);
        assertThat(information.path("forms").path(0).path("status").asString()).isEqualTo("pending_approval");
        assertThat(information.path("forms").path(0).path("supplierId").asLong())
                .isEqualTo(70_008);
    }

    @Test
    void aFormOfItsNameIsShownBeforeThereIsASupplier() {
        counter.hasCredentials();
        counter.asked(called(NAME)).says.match(counter.ref());
        simulated().life().addSupplierForm(70_011, NAME, "information_requested");

        assertThat(looked().path("forms").findValuesAsString("status")).containsExactly("information_requested");
    }

    @Test
    void whereTheCustomerDoesNotHaveItThatIsSaid() {
        counter.hasCredentials();
        counter.asked(called("Nobody's")).says.match(counter.ref());
        simulated().faults().add(Fault.forbidden("/api/supplier_information*"));

        var information = looked();

        assertThat(information.path("available").asBoolean(true)).isFalse();
        assertThat(information.path("note").asString()).startsWith("Not available");
        assertThat(counter.row().status()).isEqualTo("WAITING");
    }

    @Test
    void whileCoupaIsAwayWhatWasSeenStays() {
        counter.hasCredentials();
        counter.asked(called("Lasting Ltd")).says.match(counter.ref());
        simulated().life().addSupplierForm(70_013, "Lasting Ltd", "draft");
        looked();
        simulated().faults().add(Fault.status("/api/supplier_information*", 503));

        var information = looked();

        assertThat(information.path("forms")).hasSize(1);
        assertThat(information.path("note").asString()).contains("503");
    }

    @Test
    void beforeThereAreCredentialsNothingIsAsked() {
        counter.asked(called(NAME)).says.match(counter.ref());

        assertThat(looked().path("note").asString()).contains("no credentials");
    }
}
