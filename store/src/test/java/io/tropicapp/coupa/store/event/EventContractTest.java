package io.tropicapp.coupa.store.event;

import static io.tropicapp.coupa.store.TestStore.NOON;
import static io.tropicapp.coupa.store.TestStore.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventContractTest {

    private final EventContract strict = new EventContract(true);

    @Test
    void whatTheCatalogueDescribesIsTold() {
        assertThatCode(() -> strict.check(event("user.invited", 1, "{'coupaId': 7}")))
                .doesNotThrowAnyException();
    }

    @Test
    void aTypeThatIsNotInTheCatalogueIsRefusedWithThePlaceToAddIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strict.check(event("user.forgotten", 1, "{}")))
                .withMessageContaining("user.forgotten")
                .withMessageContaining("store/src/main/resources/events");
        assertThatIllegalArgumentException().isThrownBy(() -> strict.check(event("user.invited", 2, "{'coupaId': 7}")));
    }

    @Test
    void dataThatIsNotAsDescribedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strict.check(event("user.invited", 1, "{'coupaId': 'seven'}")))
                .withMessageContaining("coupaId");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strict.check(event("user.invited", 1, "{}")))
                .withMessageContaining("coupaId");
    }

    @Test
    void aMemberThatNobodyHasDescribedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strict.check(event("user.invited", 1, "{'coupaId': 7, 'shoeSize': 42}")))
                .withMessageContaining("shoeSize");
    }

    @Test
    void whatIsOnlyPushedIsNotTold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strict.check(event("subscription.test", 1, "{'subscriptionId': 'x'}")));
    }

    /** What has happened has happened. */
    @Test
    void whereNotStrictNothingIsRefused() {
        assertThatCode(() -> new EventContract(false).check(event("user.forgotten", 1, "{}")))
                .doesNotThrowAnyException();
    }

    @Test
    void everyTypeHasANameOfItsOwnAndSaysWhenItIsTold() {
        var types = EventCatalogue.read().types();

        assertThat(types)
                .extracting(EventType::schemaName)
                .doesNotHaveDuplicates()
                .contains("RequisitionApprovedV1");
        assertThat(types).allSatisfy(type -> {
            assertThat(type.name()).matches("[a-z_]+\\.[a-z_]+");
            assertThat(type.about()).endsWith(".");
            assertThat(type.data().at("/type").asString()).isEqualTo("object");
        });
        assertThat(EventCatalogue.read().find("requisition.approved", 1)).isPresent();
        assertThat(EventCatalogue.read().find("requisition.approved", 2)).isEmpty();
    }

    private static NewEvent event(String type, int version, String data) {
        return new NewEvent(
                "acme", Optional.empty(), type, version, Optional.empty(), json(data), NOON, Optional.empty());
    }
}
