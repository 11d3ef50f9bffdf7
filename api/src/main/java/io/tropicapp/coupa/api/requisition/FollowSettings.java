package io.tropicapp.coupa.api.requisition;

import io.tropicapp.coupa.workflows.requisition.FollowTerms;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How requisitions are followed. Properties {@code coupa.requisition.*}; those not given are {@link FollowTerms#DEFAULT}.
 *
 * @param staleAfter without any news, the sync looks at a requisition after this time
 * @param horizon after this time nothing is followed any more
 */
@ConfigurationProperties("coupa.requisition")
record FollowSettings(
        @Nullable Duration staleAfter, @Nullable Duration horizon) {

    FollowTerms terms() {
        return FollowTerms.besideSync(
                Objects.requireNonNullElse(staleAfter, FollowTerms.DEFAULT.staleAfter()),
                Objects.requireNonNullElse(horizon, FollowTerms.DEFAULT.horizon()));
    }
}
