package io.tropicapp.coupa.api.onboarding;

import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.onboarding.PromoteController.NewPromotion;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.temporal.Telling;
import io.tropicapp.coupa.api.temporal.Told;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.connection.Environment;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import io.tropicapp.coupa.workflows.onboarding.PromoteCommand;
import io.tropicapp.coupa.workflows.onboarding.Promotion;
import io.tropicapp.coupa.workflows.onboarding.PromotionLeft;
import io.tropicapp.coupa.workflows.onboarding.PromotionStatus;
import io.tropicapp.coupa.workflows.onboarding.PromotionTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Asks onboardings of sandboxes to carry their settings over, and says what is in the way. */
@Component
class PromotionRequests {

    private final Connections connections;
    private final Onboardings onboardings;
    private final InstanceRule rule;

    PromotionRequests(Connections connections, Onboardings onboardings, InstanceRule rule) {
        this.connections = connections;
        this.onboardings = onboardings;
        this.rule = rule;
    }

    /** @throws Problem if it is no sandbox, is promoted otherwise, or the organization has that instance already */
    Told<Promotion> promote(Connection sandbox, NewPromotion given, Caller caller) {
        mustBeSandbox(sandbox);
        mustHaveADay(sandbox, given);
        var instance = rule.instance(given.instanceUrl());
        mustBeAnother(sandbox, instance);
        mustBeFree(sandbox, instance);
        var command = new PromoteCommand(
                instance.url(), given.when(), Optional.ofNullable(given.goLiveDate()), caller.actor());
        var told = tell(sandbox, command);
        var ended = answer(told).flatMap(Promotion::connectionId).filter(this::hasEnded);
        if (ended.isPresent()) {
            told = tell(sandbox, command.insteadOf(ended.get()));
        }
        answer(told).ifPresent(promotion -> mustBeAsAsked(promotion, command));
        return told;
    }

    private Told<Promotion> tell(Connection sandbox, PromoteCommand command) {
        return onboardings.tell("It cannot be promoted now.", sandbox, Telling.asking(Onboarding::promote, command));
    }

    private boolean hasEnded(ConnectionId production) {
        return connections
                .findById(production.value())
                .filter(Connection::isDisconnected)
                .isPresent();
    }

    /** @throws Problem 409 if it is promoted */
    Told<PromotionLeft> cancel(Connection sandbox, Caller caller) {
        mustBeSandbox(sandbox);
        var told = onboardings.tell(
                "It cannot be given up now.", sandbox, Telling.asking(Onboarding::cancelPromotion, caller.actor()));
        answer(told).flatMap(PromotionLeft::promotion).ifPresent(done -> {
            throw alreadyPromoted(done);
        });
        return told;
    }

    private static <R> Optional<R> answer(Told<R> told) {
        return told instanceof Told.Done<R> done ? done.answer() : Optional.empty();
    }

    private static void mustBeSandbox(Connection connection) {
        if (!connection.details().environment().equals(Environment.SANDBOX.name())) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "not-a-sandbox",
                    "Not a sandbox",
                    "This connection is a production one already; only sandboxes are promoted.");
        }
    }

    private static void mustHaveADay(Connection sandbox, NewPromotion given) {
        if (given.when() == PromotionTime.ON_GO_LIVE_DATE
                && given.goLiveDate() == null
                && sandbox.details().goLiveDate() == null) {
            throw Problem.invalid("goLiveDate", "must be given, since the sandbox has none");
        }
    }

    private static void mustBeAnother(Connection sandbox, InstanceRule.Instance instance) {
        if (instance.host().equals(sandbox.details().instanceHost())) {
            throw Problem.invalid("instanceUrl", "must be that of the production instance; this is the sandbox itself");
        }
    }

    private void mustBeFree(Connection sandbox, InstanceRule.Instance instance) {
        var own = Promotion.connectionId(new ConnectionId(sandbox.id()), instance.url(), this::hasEnded);
        connections
                .findByInstance(sandbox.details().organizationId(), Environment.PRODUCTION.name(), instance.host())
                .map(Connection::id)
                .filter(other -> !other.equals(own.value()))
                .ifPresent(other -> {
                    throw exists(instance.host(), other);
                });
    }

    private static void mustBeAsAsked(Promotion promotion, PromoteCommand asked) {
        boolean other = !promotion.instanceUrl().equals(asked.instanceUrl())
                || asked.goLiveDate()
                        .filter(day -> !promotion.goLiveDate().equals(Optional.of(day)))
                        .isPresent();
        if (promotion.status() == PromotionStatus.DONE && other) {
            throw alreadyPromoted(promotion);
        }
        if (promotion.status() == PromotionStatus.CONFLICT) {
            throw exists(
                    promotion.instanceUrl(),
                    promotion.connectionId().orElseThrow().value());
        }
    }

    private static Problem alreadyPromoted(Promotion done) {
        var production = done.connectionId().orElseThrow().value();
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "already-promoted",
                        "Already promoted",
                        "This sandbox's settings became production connection %s to %s. Nothing was changed; go on with that one."
                                .formatted(production, done.instanceUrl()))
                .with("connectionId", production);
    }

    private static Problem exists(String instance, UUID connection) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "connection-exists",
                        "Connection exists",
                        "The organization has a production connection to %s already, %s, which was not made of this sandbox. Use that"
                                        .formatted(instance, connection)
                                + " one: nothing is carried over into it.")
                .with("connectionId", connection);
    }
}
