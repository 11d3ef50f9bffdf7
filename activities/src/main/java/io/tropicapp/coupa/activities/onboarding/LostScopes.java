package io.tropicapp.coupa.activities.onboarding;

import io.tropicapp.coupa.activities.coupa.Coupas;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.credential.CredentialVault;
import io.tropicapp.coupa.store.credential.OpenedCredential;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds out what is left when Coupa has refused scopes that it granted before: it refuses all for the sake of one. */
@Component
public class LostScopes {

    private final Coupas coupas;
    private final CredentialVault vault;

    LostScopes(Coupas coupas, CredentialVault vault) {
        this.coupas = coupas;
        this.vault = vault;
    }

    /** What came of asking again. */
    public sealed interface Found {

        /** What is granted suffices, and is used from now on. */
        record Enough() implements Found {}

        /** It does not, or is the same that was refused just now; says what to do, to the Owner. */
        record TooLittle(String reason) implements Found {}
    }

    /**
     * Asks for the scopes of the credential in use anew.
     *
     * @param refused the scopes that Coupa refused together
     * @throws CoupaException if Coupa does not even say
     */
    public Found askAgain(Connection connection, Set<String> refused) {
        return Optional.ofNullable(connection.credentialId())
                .flatMap(vault::open)
                .map(credential -> askAgain(credential, connection.details().instanceUrl(), refused))
                .orElseGet(() -> new Found.TooLittle("The credentials are gone: the Owner must give new ones."));
    }

    private Found askAgain(OpenedCredential credential, String instanceUrl, Set<String> refused) {
        var scopes = GrantedScopes.of(
                asked -> coupas.trying(credential, instanceUrl, asked).authenticate());
        if (scopes.granted().isEmpty() || scopes.granted().equals(refused)) {
            return new Found.TooLittle(Refusals.missing(scopes.missing()).reason());
        }
        vault.rescope(credential.id(), scopes.granted());
        coupas.forget(credential.id());
        return new Found.Enough();
    }
}
