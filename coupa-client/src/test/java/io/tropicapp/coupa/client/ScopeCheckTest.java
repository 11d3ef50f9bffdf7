package io.tropicapp.coupa.client;

import static io.tropicapp.coupa.client.FakeCoupa.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScopeCheckTest {

    private static final Set<String> WANTED = Set.of("core.contract.read", "core.supplier.read", "core.user.read");
    private static final String TOKEN = "/oauth2/token";

    private final FakeCoupa coupa = new FakeCoupa();

    @AfterEach
    void close() {
        coupa.close();
    }

    @Test
    void oneRequestTellsThatAllAreGranted() {
        assertThat(check()).isEqualTo(new ScopeCheck(WANTED, Set.of()));
        assertThat(coupa.requests).hasSize(1);
    }

    @Test
    void afterARefusalEachIsAskedForAlone() {
        var refusal = status(400, "{\"error\":\"invalid_scope\"}");
        coupa.answers(TOKEN, refusal, refusal);

        assertThat(check())
                .isEqualTo(
                        new ScopeCheck(Set.of("core.supplier.read", "core.user.read"), Set.of("core.contract.read")));
        assertThat(coupa.requests).hasSize(4);
    }

    @Test
    void aRefusedClientIsNoMissingScope() {
        coupa.answers(TOKEN, status(401, "{\"error\":\"invalid_client\"}"));

        assertThatExceptionOfType(CoupaException.Unauthorized.class).isThrownBy(this::check);
    }

    private ScopeCheck check() {
        return coupa.clients().scopes(coupa.instance(), FakeCoupa.CREDENTIALS, WANTED, coupa.budget);
    }
}
