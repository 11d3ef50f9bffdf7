package io.tropicapp.coupa.store.access;

import static io.tropicapp.coupa.store.TestStore.jdbc;
import static io.tropicapp.coupa.store.TestStore.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class ApiTokensTest {

    private final ApiTokens tokens = the(ApiTokens.class);
    private final String name = "token-" + UUID.randomUUID();

    @Test
    void theHolderIsFoundByTheToken() {
        var issued = tokens.issue(name, Role.OWNER, Optional.of("org-1"));

        assertThat(tokens.find(issued.token())).contains(issued.holder());
        assertThat(issued.holder().organizationId()).contains("org-1");
        assertThat(tokens.find(issued.token() + "x")).isEmpty();
        assertThat(tokens.find("")).isEmpty();
    }

    @Test
    void theTokenIsNeitherInTheTableNorInWords() {
        var issued = tokens.issue(name, Role.BACKEND, Optional.empty());

        var row = jdbc().sql("select t::text from api_token t where name = ?")
                .param(name)
                .query(String.class)
                .single();

        assertThat(row).doesNotContain(issued.token());
        assertThat(issued.toString()).contains(name).doesNotContain(issued.token());
    }

    @Test
    void anOwnerNeedsAnOrganization() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.issue(name, Role.OWNER, Optional.empty()))
                .withMessageContaining("needs an organization");
    }

    @Test
    void aRevokedTokenOpensNothing() {
        var issued = tokens.issue(name, Role.OPERATOR, Optional.empty());

        tokens.revoke(issued.holder().id());

        assertThat(tokens.find(issued.token())).isEmpty();
        assertThat(tokens.list()).doesNotContain(issued.holder());
    }

    @Test
    void aNameBelongsToOneValidToken() {
        var first = tokens.issue(name, Role.CONSULTANT, Optional.empty());
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> tokens.issue(name, Role.CONSULTANT, Optional.empty()));

        var second = tokens.replace(name, Role.CONSULTANT, Optional.empty());

        assertThat(tokens.find(first.token())).isEmpty();
        assertThat(tokens.find(second.token())).contains(second.holder());
        assertThat(tokens.list()).contains(second.holder());
    }
}
