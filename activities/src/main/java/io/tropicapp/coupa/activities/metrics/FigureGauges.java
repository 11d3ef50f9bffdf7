package io.tropicapp.coupa.activities.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.tropicapp.coupa.store.standing.Figures;
import io.tropicapp.coupa.store.standing.ProcessFigure;
import io.tropicapp.coupa.store.standing.SubscriptionFigures;
import io.tropicapp.coupa.store.standing.SyncFigures;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Shows how everything stands, as it was read within the last minute: every worker shows the same. Where reading fails, the
 * numbers stay as they are and {@code coupa.read.model.age} rises.
 */
@Component
public class FigureGauges {

    private static final Logger LOG = LoggerFactory.getLogger(FigureGauges.class);

    private static final List<String> KINDS = List.of("requisition", "contract_approval", "supplier_onboarding");

    private final Figures figures;
    private final MultiGauge connections;
    private final MultiGauge stepsOverdue;
    private final MultiGauge stepOldestWait;
    private final MultiGauge processes;
    private final MultiGauge needAttention;
    private final MultiGauge subscriptions;
    private volatile SyncFigures syncs = new SyncFigures(0, 0);
    private volatile SubscriptionFigures deliveries = new SubscriptionFigures(0, 0, 0, 0);
    private volatile long readAt = System.nanoTime();

    FigureGauges(Figures figures, MeterRegistry meters) {
        this.figures = figures;
        this.connections = many(meters, "coupa.connections");
        this.stepsOverdue = many(meters, "coupa.steps.overdue");
        this.stepOldestWait = many(meters, "coupa.step.oldest.wait.seconds");
        this.processes = many(meters, "coupa.processes");
        this.needAttention = many(meters, "coupa.processes.need.attention");
        this.subscriptions = many(meters, "coupa.subscriptions");
        meters.gauge("coupa.sync.stale.connections", this, now -> now.syncs.stale());
        meters.gauge("coupa.subscription.failing", this, now -> now.deliveries.failing());
        age(meters, "coupa.sync.oldest.success.age", now -> now.syncs.oldestSuccessAgeSeconds());
        age(meters, "coupa.subscription.oldest.undelivered", now -> now.deliveries.oldestUndeliveredSeconds());
        age(meters, "coupa.read.model.age", now -> (System.nanoTime() - now.readAt) / 1e9);
    }

    private static MultiGauge many(MeterRegistry meters, String name) {
        return MultiGauge.builder(name).register(meters);
    }

    private void age(MeterRegistry meters, String name, ToDoubleFunction<FigureGauges> seconds) {
        TimeGauge.builder(name, this, TimeUnit.SECONDS, seconds).register(meters);
    }

    /** Happens by itself every minute. */
    @Scheduled(fixedDelayString = "PT1M")
    public void read() {
        try {
            connections();
            syncs = figures.syncs();
            steps();
            processes();
            subscriptions();
            readAt = System.nanoTime();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("How everything stands could not be read, and is tried again in a minute: {}", e.getMessage());
        }
    }

    private void connections() {
        show(
                connections,
                figures.connections(),
                figure -> Row.of(Tags.of("stage", figure.stage(), "health", figure.health()), figure.number()));
    }

    private void steps() {
        var steps = figures.steps();
        show(stepsOverdue, steps, step -> Row.of(Tags.of("waiting_for", step.waitingFor()), step.overdue()));
        show(
                stepOldestWait,
                steps,
                step -> Row.of(Tags.of("waiting_for", step.waitingFor()), step.oldestWaitSeconds()));
    }

    private void processes() {
        var open = figures.processes();
        show(
                processes,
                open,
                figure -> Row.of(Tags.of("kind", figure.kind(), "status", figure.status()), figure.number()));
        show(needAttention, KINDS, kind -> Row.of(Tags.of("kind", kind), needAttention(open, kind)));
    }

    private static long needAttention(List<ProcessFigure> open, String kind) {
        return open.stream()
                .filter(figure -> figure.kind().equals(kind))
                .mapToLong(ProcessFigure::needAttention)
                .sum();
    }

    private void subscriptions() {
        var now = figures.subscriptions();
        deliveries = now;
        subscriptions.register(
                List.of(
                        Row.of(Tags.of("state", "active"), now.active()),
                        Row.of(Tags.of("state", "paused"), now.paused())),
                true);
    }

    private static <T> void show(MultiGauge gauge, List<T> figures, Function<T, Row<Number>> row) {
        gauge.register(figures.stream().map(row).toList(), true);
    }
}
