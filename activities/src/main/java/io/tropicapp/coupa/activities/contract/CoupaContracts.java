package io.tropicapp.coupa.activities.contract;

import io.tropicapp.coupa.activities.contract.ContractRecords.Superseded;
import io.tropicapp.coupa.activities.coupa.CoupaAccess;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.store.contract.ContractApprovals;
import io.tropicapp.coupa.workflows.contract.ContractRef;
import io.tropicapp.coupa.workflows.contract.ContractStanding;
import io.tropicapp.coupa.workflows.contract.ContractStatus;
import io.tropicapp.coupa.workflows.contract.ContractTurn;
import io.tropicapp.coupa.workflows.contract.CoupaContract;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Linked contracts in Coupa, one at a time, as their processes ask for them. */
@Component
public class CoupaContracts implements CoupaContract {

    private static final int LOOKS = 5;

    private final ContractRecords records;
    private final ContractApprovals contracts;
    private final ContractLooks looks;
    private final OddContracts odd;
    private final CoupaAccess access;
    private final Clock clock;

    CoupaContracts(
            ContractRecords records,
            ContractApprovals contracts,
            ContractLooks looks,
            OddContracts odd,
            CoupaAccess access,
            Clock clock) {
        this.records = records;
        this.contracts = contracts;
        this.looks = looks;
        this.odd = odd;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public ContractStanding look(ContractRef ref) {
        return told(ref, superseding(ref, this::seen));
    }

    @Override
    public ContractStanding endRejected(ContractRef ref, int round) {
        return told(ref, superseding(ref, before -> {
            var now = seen(before);
            boolean same = now.status() == ContractStatus.REJECTED && now.row().round() == round;
            return same && !now.hasEnded()
                    ? records.write(now, ContractEdit.of(now).ends("REJECTED", clock.instant()))
                    : now;
        }));
    }

    @Override
    public ContractStanding unlink(ContractRef ref, @Nullable String tropicRequestId) {
        return told(ref, superseding(ref, known -> isOf(known, tropicRequestId) ? ended(known, "UNLINKED") : known));
    }

    private static boolean isOf(KnownContract known, @Nullable String tropicRequestId) {
        return tropicRequestId == null || known.row().tropicRequestId().equals(tropicRequestId);
    }

    /** Its connection is disconnected. Whoever follows it is still to be told. */
    void letGo(ContractRef ref) {
        var unused = superseding(ref, known -> ended(known, "DISCONNECTED"));
    }

    private KnownContract ended(KnownContract known, String reason) {
        return known.hasEnded()
                ? known
                : records.write(known, ContractEdit.of(known).ends(reason, clock.instant()));
    }

    /** A person may wait for it: while Coupa is away, what is known is the answer, with a note. */
    private KnownContract seen(KnownContract before) {
        if (before.hasEnded()) {
            return before;
        }
        var connection = records.connection(before.row().connectionId());
        var coupa = access.client(connection);
        if (coupa.isEmpty()) {
            return noted(before, access.withoutCredentials());
        }
        try {
            return looks.look(coupa.get(), before);
        } catch (CoupaException e) {
            return noted(before, access.of(connection, e));
        } catch (DataAccessException | ArithmeticException e) {
            return odd.noted(before, e);
        }
    }

    private KnownContract noted(KnownContract known, CoupaAccess.Obstacle obstacle) {
        var turn = ContractTurn.valueOf(obstacle.turn().name());
        return records.write(known, ContractEdit.of(known).waitsFor(turn, obstacle.why()));
    }

    /** Whoever was overtaken by another one's look begins again. */
    private KnownContract superseding(ContractRef ref, UnaryOperator<KnownContract> step) {
        for (int look = 1; look < LOOKS; look++) {
            try {
                return step.apply(known(ref));
            } catch (Superseded e) {
                // The next look sees what was written.
            }
        }
        return step.apply(known(ref));
    }

    private KnownContract known(ContractRef ref) {
        return records.known(ref.connection().value(), ref.coupaContractId());
    }

    private ContractStanding told(ContractRef ref, KnownContract known) {
        contracts.told(
                ref.connection().value(), ref.coupaContractId(), known.row().version());
        return ContractStandings.of(known);
    }
}
