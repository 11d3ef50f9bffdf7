package io.tropicapp.coupa.activities.coupa;

import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaClients;
import io.tropicapp.coupa.client.CoupaCredentials;
import io.tropicapp.coupa.client.CoupaHosts;
import io.tropicapp.coupa.client.CoupaInstance;
import io.tropicapp.coupa.client.CoupaTimeouts;
import io.tropicapp.coupa.store.budget.BudgetLimits;
import io.tropicapp.coupa.store.budget.InstanceBudgets;
import io.tropicapp.coupa.store.credential.CredentialVault;
import io.tropicapp.coupa.store.credential.OpenedCredential;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The Coupas that are connected: a client for each credential, kept for its token. */
@Component
public class Coupas {

    private final CredentialVault vault;
    private final InstanceBudgets budgets;
    private final BudgetLimits limits;
    private final CoupaHosts hosts;
    private final CoupaClients clients;
    private final Map<UUID, CoupaClient> byCredential = new ConcurrentHashMap<>();
    private final Map<String, BearableRate> rates = new ConcurrentHashMap<>();

    Coupas(CredentialVault vault, InstanceBudgets budgets, CoupaSettings settings) {
        this.vault = vault;
        this.budgets = budgets;
        this.limits = new BudgetLimits(
                settings.budget().perSecond(),
                settings.budget().burst(),
                settings.budget().reserve());
        this.hosts = new CoupaHosts(Set.copyOf(settings.hosts().suffixes()), Set.of())
                .withExtraOrigins(settings.hosts().extraOrigins());
        this.clients = new CoupaClients(timeouts(settings.token()));
    }

    private static CoupaTimeouts timeouts(CoupaSettings.Token token) {
        var usual = CoupaTimeouts.DEFAULTS;
        return new CoupaTimeouts(usual.connect(), usual.read(), usual.call(), token.knownWithin());
    }

    /** Empty if there is no such credential, or its secret was destroyed. */
    public Optional<CoupaClient> with(UUID credential, String instanceUrl) {
        var known = byCredential.get(credential);
        if (known != null) {
            return Optional.of(known);
        }
        return vault.open(credential)
                .map(opened -> byCredential.computeIfAbsent(
                        credential, id -> client(instanceUrl, opened, Set.copyOf(opened.scopes()))));
    }

    /** A client for a credential that is only being tried. */
    public CoupaClient trying(OpenedCredential credential, String instanceUrl, Set<String> scopes) {
        return client(instanceUrl, credential, scopes);
    }

    /** The credential was refused: whoever uses it next opens it anew. */
    public void forget(UUID credential) {
        byCredential.remove(credential);
    }

    private CoupaClient client(String instanceUrl, OpenedCredential opened, Set<String> scopes) {
        var instance = CoupaInstance.parse(instanceUrl, hosts);
        return clients.client(
                instance,
                new CoupaCredentials(opened.clientId(), opened.clientSecret()),
                scopes,
                new SharedBudget(budgets, instance.host(), limits, rate(instance.host())));
    }

    private BearableRate rate(String host) {
        return rates.computeIfAbsent(host, unused -> new BearableRate(limits.ratePerSecond(), System::nanoTime));
    }
}
