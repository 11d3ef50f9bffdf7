package io.tropicapp.coupa.simulator.control;

import io.tropicapp.coupa.simulator.oauth.Oauth;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** OAuth clients revoked, restored, given another secret or other scopes; tokens ended. */
@RestController
public final class ClientControl {

    private final Oauth oauth;

    public ClientControl(Oauth oauth) {
        this.oauth = oauth;
    }

    record ClientChange(
            @Nullable Boolean revoked,
            @Nullable String secret,
            @Nullable Set<String> scopes) {}

    @PostMapping("/_control/clients/{id}")
    Map<String, String> change(@PathVariable String id, @RequestBody ClientChange change) {
        if (change.secret() != null) {
            oauth.rotateSecret(id, change.secret());
        }
        if (change.scopes() != null) {
            oauth.allow(id, change.scopes());
        }
        if (change.revoked() != null) {
            revoke(id, change.revoked());
        }
        return Map.of("client", oauth.describe(id));
    }

    private void revoke(String id, boolean revoked) {
        if (revoked) {
            oauth.revoke(id);
        } else {
            oauth.restore(id);
        }
    }

    @PostMapping("/_control/tokens/expire")
    Map<String, String> expire() {
        oauth.expireTokens();
        return Map.of("tokens", "all expired");
    }
}
