package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaTimeouts;
import io.tropicapp.coupa.workflows.requisition.FollowTerms;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently requisitions are made and followed. Properties {@code coupa.requisition.*}.
 *
 * @param settle how long Coupa may still take up a request that got no answer; longer than a call may last
 * @param staleAfter what was not looked at for this time is looked at with the next sync
 * @param horizon after this time nothing is followed any more
 * @param writes whether anything may be written to Coupa; false where somebody tries this on a Coupa of their own
 */
@ConfigurationProperties("coupa.requisition")
public record RequisitionPatience(
        @DefaultValue("90s") Duration settle,
        @DefaultValue("3d") Duration staleAfter,
        @DefaultValue("180d") Duration horizon,
        @DefaultValue("true") boolean writes) {

    /** How long after it was begun something may go out, so that Coupa has had the time of a call once it is looked for. */
    Duration sendWithin() {
        var left = settle.minus(CoupaTimeouts.DEFAULTS.call());
        return left.isPositive() ? left : settle.dividedBy(2);
    }

    FollowTerms terms() {
        return FollowTerms.besideSync(staleAfter, horizon);
    }
}
