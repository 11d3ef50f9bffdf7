package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.store.requisition.RequisitionSettings;
import io.tropicapp.coupa.store.requisition.RequisitionSettingsByConnection;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes down what is about to be sent, with the mark it carries, and lets go out nothing so late that it could be missed when
 * it is looked for.
 */
@Component
class Intents {

    private final RequisitionRecords records;
    private final RequisitionSettingsByConnection settings;
    private final RequisitionPatience patience;
    private final Clock clock;

    Intents(
            RequisitionRecords records,
            RequisitionSettingsByConnection settings,
            RequisitionPatience patience,
            Clock clock) {
        this.records = records;
        this.settings = settings;
        this.patience = patience;
        this.clock = clock;
    }

    /** Written into what is sent for it, and looked for. */
    Mark mark(Known known) {
        return Mark.of(known.row().tropicRequestId(), marking(known));
    }

    /** As what was sent last is marked, whatever the connection has chosen since. */
    RequisitionSettings marking(Known known) {
        return known.row()
                .sent()
                .map(sent -> new RequisitionSettings(sent.recognizeBy(), sent.customField(), Optional.empty()))
                .orElseGet(() -> settings.of(known.row().connectionId()));
    }

    /** The intent to send the newest draft for the first time, marked as the connection has chosen. */
    Known begunAsChosen(Known known) {
        var chosen = settings.of(known.row().connectionId());
        return records.write(known, Edit.of(known).begins(clock.instant(), chosen));
    }

    /** The intent to send the newest draft, written down, marked as it was before. */
    Known begun(Known known) {
        return records.write(known, Edit.of(known).begins(clock.instant(), marking(known)));
    }

    /** The same, where much time has passed with what goes before the sending. */
    Known begunAnew(Known begun) {
        var halfTime = begun.row()
                .creationBegunAt()
                .orElseThrow()
                .plus(patience.sendWithin().dividedBy(2));
        return clock.instant().isBefore(halfTime)
                ? begun
                : records.answered(begun, edit -> edit.goesOn(clock.instant()));
    }

    /** A client that sends only as long as Coupa has the time of a call until it is looked for. */
    CoupaClient inTime(CoupaClient coupa, Known begun) {
        var until = begun.row().creationBegunAt().orElseThrow().plus(patience.sendWithin());
        return coupa.writingWhile(() -> clock.instant().isBefore(until));
    }

    /** Coupa may still be taking up what an earlier attempt has sent: a look now could miss it. */
    void mustHaveSettled(Known known) {
        known.row().creationBegunAt().ifPresent(begun -> {
            var wait = Duration.between(clock.instant(), begun.plus(patience.settle()));
            if (wait.isPositive()) {
                throw Access.later(
                        "CoupaOutcomeUnclear",
                        "What was sent to Coupa got no answer. It is looked for once Coupa has surely taken it up.",
                        wait);
            }
        });
    }

    /** Where it is clear that nothing was done, the next attempt need not wait. */
    CoupaException settledIfClear(Known known, CoupaException e) {
        if (!e.outcomeUnclear()) {
            var unused = records.answered(known, Edit::settles);
        }
        return e;
    }
}
