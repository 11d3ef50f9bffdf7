package io.tropicapp.coupa.store.credential;

import static io.tropicapp.coupa.store.TestStore.aConnection;
import static io.tropicapp.coupa.store.TestStore.jdbc;
import static io.tropicapp.coupa.store.TestStore.the;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tropicapp.coupa.store.AtOnce;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.Connections;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CredentialVaultTest {

    private static final List<String> SCOPES = List.of("core.user.read", "core.supplier.read");

    private final CredentialVault vault = the(CredentialVault.class);
    private final UUID connection = aConnection();

    @Test
    void aSealedSecretOpens() {
        var id = seal("s3cret-ü");

        assertThat(vault.open(id)).hasValueSatisfying(opened -> {
            assertThat(opened.clientSecret()).isEqualTo("s3cret-ü");
            assertThat(opened.clientId()).isEqualTo("client");
            assertThat(opened.connection()).isEqualTo(connection);
        });
    }

    @Test
    void theSecretIsNeitherInTheTableNorInWords() {
        var id = seal("s3cret");

        var row = jdbc().sql("select c::text || encode(sealed_secret, 'escape') from credential c where id = ?")
                .param(id)
                .query(String.class)
                .single();

        assertThat(row).doesNotContain("s3cret");
        assertThat(vault.open(id).orElseThrow().toString())
                .contains(id.toString())
                .doesNotContain("s3cret");
    }

    @Test
    void aSecretMovedToAnotherRowDoesNotOpen() {
        var mine = seal("mine");
        var other = seal("other");
        jdbc().sql(
                        "update credential set sealed_secret = (select sealed_secret from credential where id = ?) where id = ?")
                .param(mine)
                .param(other)
                .update();

        assertThatExceptionOfType(CredentialUnreadable.class)
                .isThrownBy(() -> vault.open(other))
                .withMessageContaining(other.toString());
    }

    @Test
    void activatingDestroysTheSecretsBefore() {
        var first = seal("first");
        vault.activate(first, SCOPES);
        var second = seal("second");

        assertThat(vault.activate(second, SCOPES)).isTrue();

        assertThat(vault.open(first)).isEmpty();
        assertThat(vault.open(second)).map(OpenedCredential::scopes).contains(SCOPES);
        assertThat(inUse()).isEqualTo(second);
        assertThat(sealed(first)).isNull();
    }

    @Test
    void activatingTwiceChangesNothing() {
        var id = seal("secret");

        assertThat(vault.activate(id, SCOPES)).isTrue();
        assertThat(vault.activate(id, SCOPES)).isTrue();

        assertThat(vault.open(id)).isPresent();
    }

    @Test
    void otherScopesAreKeptWhateverIsRecordedOnceMore() {
        var id = seal("secret");
        vault.activate(id, SCOPES);

        vault.rescope(id, List.of("core.user.read"));
        vault.activate(id, SCOPES);

        assertThat(vault.open(id)).map(OpenedCredential::scopes).contains(List.of("core.user.read"));
    }

    @Test
    void aCandidateGivenLaterSurvivesTheActivationOfAnEarlierOne() {
        var earlier = seal("earlier");
        var later = seal("later");

        vault.activate(earlier, SCOPES);

        assertThat(vault.open(later)).isPresent();
    }

    @Test
    void whatWasReplacedCannotComeBack() {
        var first = seal("first");
        var second = seal("second");
        vault.activate(first, SCOPES);
        vault.activate(second, SCOPES);

        assertThat(vault.activate(first, SCOPES)).isFalse();
        assertThat(inUse()).isEqualTo(second);
    }

    @Test
    void twoActivationsAtOnceLeaveOneInUse() throws Exception {
        var candidates = List.of(seal("a"), seal("b"), seal("c"), seal("d"));

        AtOnce.all(candidates.stream()
                .map(id -> (Callable<Boolean>) () -> vault.activate(id, SCOPES))
                .toList());

        assertThat(inUse()).isEqualTo(candidates.getLast());
        assertThat(candidates.stream().filter(id -> vault.open(id).isPresent())).containsExactly(candidates.getLast());
    }

    @Test
    void aDiscardedCandidateIsGoneButOneInUseStays() {
        var candidate = seal("candidate");
        var active = seal("active");
        vault.activate(active, SCOPES);
        var refused = seal("refused");

        List.of(candidate, active, refused).forEach(vault::discard);

        assertThat(vault.open(candidate)).isEmpty();
        assertThat(vault.open(refused)).isEmpty();
        assertThat(vault.open(active)).isPresent();
    }

    @Test
    void anUnknownCredentialIsNotActivated() {
        assertThat(vault.activate(UUID.randomUUID(), SCOPES)).isFalse();
    }

    @Test
    void savingTheConnectionLeavesItsCredentialAlone() {
        var id = seal("secret");
        vault.activate(id, SCOPES);
        var connections = the(Connections.class);

        connections.save(connections.findById(connection).orElseThrow());

        assertThat(inUse()).isEqualTo(id);
    }

    @Test
    void afterTheKeyIsChangedOldSecretsStillOpen() throws Exception {
        var before = SecretKeys.generate();
        var after = SecretKeys.rotate(before);
        byte[] sealed = SecretKeys.of(before).seal("secret".getBytes(UTF_8), new byte[0]);

        assertThat(SecretKeys.of(after).open(sealed, new byte[0])).asString().isEqualTo("secret");
        byte[] sealedAfter = SecretKeys.of(after).seal("secret".getBytes(UTF_8), new byte[0]);
        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> SecretKeys.of(before).open(sealedAfter, new byte[0]));
    }

    @Test
    void aMissingOrBrokenKeysetSaysWhatToDo() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SecretKeys.of(" "))
                .withMessageContaining("set coupa.secrets.keyset");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SecretKeys.of("{broken"))
                .withMessageContaining("correct it")
                .withMessageNotContaining("broken");
    }

    private UUID seal(String secret) {
        return vault.seal(connection, "acme-test.coupahost.com", "client", secret, "Olga");
    }

    private @Nullable UUID inUse() {
        return the(Connections.class)
                .findById(connection)
                .map(Connection::credentialId)
                .orElse(null);
    }

    private static @Nullable Object sealed(UUID id) {
        return jdbc().sql("select sealed_secret from credential where id = ?")
                .param(id)
                .query()
                .singleRow()
                .get("sealed_secret");
    }
}
