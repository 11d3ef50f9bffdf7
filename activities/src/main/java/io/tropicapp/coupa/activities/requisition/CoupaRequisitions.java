package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.activities.inflight.OddRow;
import io.tropicapp.coupa.activities.requisition.RequisitionRecords.Superseded;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.RequestBudget;
import io.tropicapp.coupa.client.TooManyPages;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.requisition.Requisitions;
import io.tropicapp.coupa.workflows.requisition.CoupaRequisition;
import io.tropicapp.coupa.workflows.requisition.RequisitionRef;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import io.tropicapp.coupa.workflows.requisition.Standing;
import io.tropicapp.coupa.workflows.requisition.Withdrawal;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Requisitions in Coupa, one at a time, as their processes ask for them. */
@Component
public class CoupaRequisitions implements CoupaRequisition {

    private static final int LOOKS = 5;
    private static final String LET_GO =
            "The connection is disconnected. Take it back in Coupa, or ask a buyer to cancel what came of it.";

    private final RequisitionRecords records;
    private final Requisitions requisitions;
    private final Access access;
    private final Creation creation;
    private final Correction correction;
    private final Looks looks;
    private final TakingBack takingBack;
    private final LettingGo lettingGo;
    private final RequisitionPatience patience;
    private final Clock clock;

    CoupaRequisitions(
            RequisitionRecords records,
            Requisitions requisitions,
            Access access,
            Creation creation,
            Correction correction,
            Looks looks,
            TakingBack takingBack,
            LettingGo lettingGo,
            RequisitionPatience patience,
            Clock clock) {
        this.records = records;
        this.requisitions = requisitions;
        this.access = access;
        this.creation = creation;
        this.correction = correction;
        this.looks = looks;
        this.takingBack = takingBack;
        this.lettingGo = lettingGo;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public Standing create(RequisitionRef ref) {
        return told(ref, untilWritten(ref, this::created));
    }

    @Override
    public Standing resubmit(RequisitionRef ref, int revision) {
        return told(ref, untilWritten(ref, (coupa, known) -> {
            boolean taken = known.row().takenRevision().orElse(0) >= revision;
            if (taken || known.hasEnded()) {
                return known;
            }
            return known.row().coupaId().isEmpty()
                    ? created(coupa, known)
                    : correction.sendIfBehind(coupa, correction.send(coupa, known));
        }));
    }

    /** What was found may be of an earlier draft. */
    private Known created(CoupaClient coupa, Known known) {
        return correction.sendIfBehind(coupa, creation.create(coupa, known));
    }

    /**
     * A person may wait for it: while Coupa is away, what is known is the answer, and whose turn it is, with a note. It holds until
     * the next sync, which looks at each that has one.
     */
    @Override
    public Standing look(RequisitionRef ref) {
        var known = known(ref);
        if (known.hasEnded() || known.row().coupaId().isEmpty()) {
            return told(ref, known);
        }
        return told(ref, superseding(ref, before -> {
            var connection = records.connection(ref.connection().value());
            if (connection.isDisconnected()) {
                return lettingGo.letGo(connection, before);
            }
            var coupa = access.client(connection);
            if (coupa.isEmpty()) {
                return notSeen(before, access.withoutCredentials().why());
            }
            try {
                return looks.look(asUrgent(coupa.get(), before), before);
            } catch (RuntimeException e) {
                return notSeen(before, whyNot(connection, e));
            }
        }));
    }

    /** What the sync has not looked at for so long is looked at by its process, and nobody waits for it. */
    private CoupaClient asUrgent(CoupaClient coupa, Known known) {
        var seen = known.row().observedAt().orElse(known.row().changedAt());
        boolean isForgotten = seen.plus(patience.staleAfter()).isBefore(clock.instant());
        return isForgotten ? coupa.with(RequestBudget.Priority.BULK) : coupa;
    }

    private Known notSeen(Known known, String why) {
        return records.write(known, Edit.of(known).notes("This is as it was seen last. " + why));
    }

    private String whyNot(Connection connection, RuntimeException e) {
        if (e instanceof CoupaException failed) {
            return access.of(connection, failed).why();
        }
        if (OddRow.isWhy(e)) {
            return "What Coupa shows cannot be kept: " + OddRow.why(e);
        }
        throw e;
    }

    @Override
    public Withdrawal withdraw(RequisitionRef ref) {
        var given = superseding(ref, this::givenUpIfNeverSent);
        if (given.hasEnded()) {
            return new Withdrawal.Done(told(ref, given));
        }
        var left = new Withdrawal[1];
        var known = untilWritten(ref, (coupa, before) -> {
            var taken = takingBack.takeBack(coupa, before);
            left[0] = taken.how()
                    .<Withdrawal>map(how -> new Withdrawal.OnlyInCoupa(Standings.of(taken.known()), how))
                    .orElseGet(() -> new Withdrawal.Done(Standings.of(taken.known())));
            return taken.known();
        });
        var standing = told(ref, known);
        return left[0] == null ? new Withdrawal.OnlyInCoupa(standing, LET_GO) : left[0];
    }

    /** Whether Coupa can be asked or not. */
    private Known givenUpIfNeverSent(Known known) {
        return known.wasNeverSent() && !known.hasEnded()
                ? records.write(known, Edit.of(known).stands(RequisitionStatus.ABANDONED))
                : known;
    }

    @Override
    public Standing endFollowing(RequisitionRef ref) {
        return told(ref, superseding(ref, known -> {
            if (known.hasEnded()) {
                return known;
            }
            var days =
                    Duration.between(known.row().createdAt(), clock.instant()).toDays();
            return records.write(
                    known,
                    Edit.of(known)
                            .notes("Not followed any more after %d days. Look at it in Coupa.".formatted(days))
                            .ends(clock.instant()));
        }));
    }

    private interface Doing {
        Known with(CoupaClient coupa, Known known);
    }

    /** Does it, or says on the row why it cannot be done now, and is tried again. */
    private Known untilWritten(RequisitionRef ref, Doing doing) {
        return superseding(ref, known -> {
            var connection = records.connection(ref.connection().value());
            if (connection.isDisconnected()) {
                return lettingGo.letGo(connection, known);
            }
            var coupa = access.client(connection);
            if (coupa.isEmpty()) {
                throw obstructed(ref, access.withoutCredentials());
            }
            if (!patience.writes()) {
                throw obstructed(ref, access.readOnly());
            }
            try {
                return doing.with(coupa.get(), known);
            } catch (CoupaException e) {
                throw obstructed(ref, access.of(connection, e));
            } catch (Search.Unrecognisable e) {
                throw obstructed(ref, access.unrecognisable(e));
            } catch (TooManyPages e) {
                throw obstructed(ref, access.tooMuch(e));
            }
        });
    }

    private RuntimeException obstructed(RequisitionRef ref, Access.Obstacle obstacle) {
        superseding(ref, known -> noted(known, obstacle));
        return obstacle.failure();
    }

    private Known noted(Known known, Access.Obstacle obstacle) {
        return records.write(known, Edit.of(known).waitsFor(obstacle.turn(), obstacle.why()));
    }

    /** Whoever was overtaken by another one's look begins again. */
    private Known superseding(RequisitionRef ref, Function<Known, Known> step) {
        for (int look = 1; look < LOOKS; look++) {
            try {
                return step.apply(known(ref));
            } catch (Superseded e) {
                // The next look sees what was written.
            }
        }
        return step.apply(known(ref));
    }

    private Known known(RequisitionRef ref) {
        return records.known(ref.connection().value(), ref.tropicRequestId());
    }

    private Standing told(RequisitionRef ref, Known known) {
        requisitions.told(
                ref.connection().value(), ref.tropicRequestId(), known.row().version());
        return Standings.of(known);
    }
}
