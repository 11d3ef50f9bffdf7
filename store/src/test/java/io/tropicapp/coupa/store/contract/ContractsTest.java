package io.tropicapp.coupa.store.contract;

import static io.tropicapp.coupa.store.TestStore.NOON;
import static io.tropicapp.coupa.store.TestStore.aConnection;
import static io.tropicapp.coupa.store.TestStore.json;
import static io.tropicapp.coupa.store.TestStore.the;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.store.record.Filter;
import io.tropicapp.coupa.store.record.Stored;
import io.tropicapp.coupa.store.record.UpsertCounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractsTest {

    private final Contracts contracts = the(Contracts.class);
    private final UUID connection = aConnection();

    @Test
    void aContractComesBackAsItWasGivenToTheLastDecimal() {
        var contract = contract(1, "12345678901234567890.1200");
        contracts.upsert(connection, List.of(contract));

        assertThat(contracts.find(connection, 1)).map(Stored::row).contains(contract);
    }

    @Test
    void theSameAmountWithOtherZeroesIsNoChange() {
        contracts.upsert(connection, List.of(contract(1, "10.50")));

        assertThat(contracts.upsert(connection, List.of(contract(1, "10.5000"))))
                .isEqualTo(new UpsertCounts(0, 0, 1));
    }

    @Test
    void theyAreFoundBySupplier() {
        contracts.upsert(connection, List.of(contract(1, "1"), contract(2, "2")));

        var filter =
                new Filter(Optional.of("SUPPLIER 2"), Optional.of("published"), Optional.empty(), Optional.empty(), 9);

        assertThat(contracts.list(connection, filter))
                .extracting(found -> found.row().coupaId())
                .containsExactly(2L);
        assertThat(contracts.count(connection)).isEqualTo(2);
    }

    private static ContractRow contract(long id, String value) {
        return new ContractRow(
                id,
                "C-" + id,
                "Contract " + id,
                "published",
                2,
                "MasterContract",
                null,
                id,
                "Supplier " + id,
                NOON,
                null,
                "perpetual",
                null,
                new BigDecimal(value),
                "EUR",
                json("{'id': 4}"),
                "IT",
                NOON,
                null,
                false,
                null,
                null,
                null,
                json("[]"),
                null,
                json("{'risk': 'low'}"),
                NOON,
                NOON);
    }
}
