package io.tropicapp.coupa.store.requisition;

import static io.tropicapp.coupa.store.TestStore.aConnection;
import static io.tropicapp.coupa.store.TestStore.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class RequisitionSettingsTest {

    private final RequisitionSettingsByConnection settings = the(RequisitionSettingsByConnection.class);
    private final UUID connection = aConnection();

    @Test
    void aConnectionThatNobodySetHasTheDefault() {
        assertThat(settings.of(connection)).isEqualTo(RequisitionSettings.DEFAULT);
    }

    @Test
    void settingsComeBackAsTheyWereSetLast() {
        var custom = settings("CUSTOM_FIELD", "tropic-id", Duration.ofMinutes(7).plusSeconds(30));

        settings.set(connection, settings("JUSTIFICATION", null, Duration.ofHours(1)));
        assertThat(settings.of(connection)).isEqualTo(settings("JUSTIFICATION", null, Duration.ofHours(1)));
        settings.set(connection, custom);
        assertThat(settings.of(connection)).isEqualTo(custom);
        settings.set(connection, RequisitionSettings.DEFAULT);
        assertThat(settings.of(connection)).isEqualTo(RequisitionSettings.DEFAULT);
    }

    @Test
    void oneConnectionDoesNotSetAnother() {
        settings.set(connection, settings("EXTERNAL_PO_REFERENCE", null, null));

        assertThat(settings.of(aConnection())).isEqualTo(RequisitionSettings.DEFAULT);
    }

    @Test
    void aCustomFieldIsNamedWhereOneIsUsedAndNowhereElse() {
        refused(settings("CUSTOM_FIELD", null, null));
        refused(settings("CUSTOM_FIELD", "", null));
        refused(settings("BUYER_NOTE", "tropic-id", null));
    }

    @Test
    void aFieldThatCannotCarryTheIdIsRefused() {
        refused(settings("TITLE", null, null));
    }

    @Test
    void whatIsInFlightIsFollowedEvery5MinutesToEveryHour() {
        settings.set(connection, settings("BUYER_NOTE", null, Duration.ofMinutes(5)));
        settings.set(connection, settings("BUYER_NOTE", null, Duration.ofHours(1)));

        refused(settings("BUYER_NOTE", null, Duration.ofMinutes(5).minusSeconds(1)));
        refused(settings("BUYER_NOTE", null, Duration.ofHours(1).plusSeconds(1)));
    }

    private void refused(RequisitionSettings wrong) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> settings.set(connection, wrong));
    }

    private static RequisitionSettings settings(
            String recognizeBy, @Nullable String customField, @Nullable Duration followEvery) {
        return new RequisitionSettings(recognizeBy, Optional.ofNullable(customField), Optional.ofNullable(followEvery));
    }
}
