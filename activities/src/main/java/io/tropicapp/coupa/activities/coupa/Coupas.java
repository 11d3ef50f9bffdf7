package io.tropicapp.coupa.activities.coupa;

import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaClients;
import io.tropicapp.coupa.client.CoupaCredentials;
import io.tropicapp.coupa.client.CoupaHosts;
import io.tropicapp.coupa.client.CoupaInstance;
import io.tropicapp.coupa.client.CoupaTimeouts;
import io.tropicapp.coupa.client.RequestObserver;
import io.tropicapp.coupa.store.budget.BudgetLimits;
import io.tropicapp.coupa.store.budget.InstanceBudgets;
import io.tropicapp.coupa.store.credential.CredentialVault;
import io.tropicapp.coupa.store.credential.OpenedCredential;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The Coupas that are connected: a client for each credential, kept for its token. */
@Component
public class Coupas {

    private final CredentialVault vault;
    private final InstanceBudgets budgets;
    private final BudgetLimits limits;
    private final CoupaHosts hosts;
    private final CoupaClients clients;
    private final CoupaClients impatient;
    private final Map<UUID, CoupaClient> byCredential = new ConcurrentHashMap<>();
    private final Map<String, BearableRate> rates = new ConcurrentHashMap<>();

    Coupas(CredentialVault vault, InstanceBudgets budgets, CoupaSettings settings, RequestObserver observer) {
        this.vault = vault;
        this.budgets = budgets;
        this.limits = new BudgetLimits(
                settings.budget().perSecond(),
                settings.budget().burst(),
                settings.budget().reserve());
        this.hosts = new CoupaHosts(Set.copyOf(settings.hosts().suffixes()), Set.of())
                .withExtraOrigins(settings.hosts().extraOrigins());
        var usual = CoupaTimeouts.DEFAULTS;
        var known = settings.token().knownWithin();
        var answer = settings.check().answer();
        this.clients =
                new CoupaClients(new CoupaTimeouts(usual.connect(), usual.read(), usual.call(), known), observer);
        this.impatient = new CoupaClients(new CoupaTimeouts(answer, answer, answer, known), observer);
    }

    /** Empty if there is no such credential, or its secret was destroyed. */
    public Optional<CoupaClient> with(UUID credential, String instanceUrl) {
        var known = byCredential.get(credential);
        if (known != null) {
            return Optional.of(known);
        }
        return vault.open(credential)
                .map(opened -> byCredential.computeIfAbsent(
                        credential, id -> client(clients, instanceUrl, opened, Set.copyOf(opened.scopes()))));
    }

    /** A client for a credential that is only being tried: people wait for it, so it does not wait long. */
    public CoupaClient trying(OpenedCredential credential, String instanceUrl, Set<String> scopes) {
        return client(impatient, instanceUrl, credential, scopes);
    }

    /** The credential was refused: whoever uses it next opens it anew. */
    public void forget(UUID credential) {
        byCredential.remove(credential);
    }

    /** Lets go of every client whose secret was destroyed, with its token. Each worker has its own, so each looks by itself. */
    @Scheduled(fixedDelayString = "PT1M")
    public void forgetDestroyed() {
        var known = Set.copyOf(byCredential.keySet());
        if (!known.isEmpty()) {
            var usable = Set.copyOf(vault.usable(known));
            known.stream().filter(id -> !usable.contains(id)).forEach(this::forget);
        }
    }

    private CoupaClient client(CoupaClients from, String instanceUrl, OpenedCredential opened, Set<String> scopes) {
        var instance = CoupaInstance.parse(instanceUrl, hosts);
        return from.client(
                instance,
                new CoupaCredentials(opened.clientId(), opened.clientSecret()),
                scopes,
                new SharedBudget(budgets, instance.host(), limits, rate(instance.host())));
    }

    private BearableRate rate(String host) {
        return rates.computeIfAbsent(host, unused -> new BearableRate(limits.ratePerSecond(), System::nanoTime));
    }
}
