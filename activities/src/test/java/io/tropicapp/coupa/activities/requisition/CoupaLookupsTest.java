package io.tropicapp.coupa.activities.requisition;

import static io.tropicapp.coupa.activities.Ground.simulated;
import static io.tropicapp.coupa.activities.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.store.requisition.Lookups;
import io.tropicapp.coupa.workflows.requisition.LookupAnswer;
import io.tropicapp.coupa.workflows.requisition.LookupKind;
import io.tropicapp.coupa.workflows.requisition.LookupRequest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What a form offers is read from Coupa as it was asked for. */
class CoupaLookupsTest {

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    private List<Long> reads(LookupKind kind, String text) {
        var connection = desk.ref().connection();
        var answer = the(CoupaLookups.class).read(new LookupRequest(connection, desk.organization(), kind, text));
        assertThat(answer).isInstanceOf(LookupAnswer.Kept.class);
        return ids(the(Lookups.class)
                .find(connection.value(), kind.name(), text)
                .orElseThrow()
                .body()
                .valueStream()
                .toList());
    }

    private static List<JsonNode> inCoupa(LookupKind kind) {
        var path = kind == LookupKind.UNITS_OF_MEASURE ? "uoms" : kind.name().toLowerCase(Locale.ROOT);
        return simulated().snapshot(Resource.at(path).orElseThrow());
    }

    private static List<Long> ids(List<JsonNode> rows) {
        return rows.stream().map(row -> row.path("id").asLong()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "COMMODITIES, name",
        "CURRENCIES, code",
        "DEPARTMENTS, name",
        "ADDRESSES, name",
        "UNITS_OF_MEASURE, name"
    })
    void aTextNarrowsWhatIsOffered(LookupKind kind, String attribute) {
        var text = inCoupa(kind).getFirst().path(attribute).asString().substring(0, 2);

        assertThat(reads(kind, text))
                .isNotEmpty()
                .containsExactlyElementsOf(ids(inCoupa(kind).stream()
                        .filter(row -> row.path(attribute).asString("").contains(text))
                        .toList()));
    }

    @ParameterizedTest
    @EnumSource(names = "ACCOUNTS", mode = EnumSource.Mode.EXCLUDE)
    void withoutATextAllAreOffered(LookupKind kind) {
        assertThat(reads(kind, "")).containsExactlyElementsOf(ids(inCoupa(kind)));
    }

    @Test
    void accountsAreFoundByCodeAndByName() {
        var one = inCoupa(LookupKind.ACCOUNTS).getFirst();

        assertThat(reads(LookupKind.ACCOUNTS, one.path("code").asString()))
                .contains(one.path("id").asLong());
        assertThat(reads(LookupKind.ACCOUNTS, one.path("name").asString()))
                .contains(one.path("id").asLong());
    }
}
