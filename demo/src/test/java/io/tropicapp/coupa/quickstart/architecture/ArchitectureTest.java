package io.tropicapp.coupa.quickstart.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import io.tropicapp.coupa.api.offender.CallsAnActivity;
import io.tropicapp.coupa.api.offender.KnowsAnImplementation;
import io.tropicapp.coupa.api.offender.NamingHelper;
import io.tropicapp.coupa.api.offender.impl.LivesInALayer;
import io.tropicapp.coupa.client.offender.KnowsSpring;
import io.tropicapp.coupa.client.offender.KnowsTheStore;
import io.tropicapp.coupa.simulator.offender.KnowsTheClient;
import io.tropicapp.coupa.simulator.offender.KnowsTheQuickstart;
import io.tropicapp.coupa.store.offender.KnowsAWorkflow;
import io.tropicapp.coupa.workflows.offender.AsksTheClock;
import io.tropicapp.coupa.workflows.offender.KeepsSharedState;
import io.tropicapp.coupa.workflows.offender.LocksAndRuns;
import io.tropicapp.coupa.workflows.offender.ReadsADatabase;
import io.tropicapp.coupa.workflows.offender.SleepsOnAThread;
import io.tropicapp.coupa.workflows.offender.SpeaksToAHost;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theCodeKeepsToTheRule(ArchRule rule) {
        rule.check(Code.MAIN);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("offenders")
    void theRuleBites(ArchRule rule, Class<?> offender) {
        assertThat(rule.evaluate(Code.of(offender)).hasViolation()).isTrue();
    }

    @Test
    void everyModuleIsLookedAt() {
        assertThat(Stream.of("api", "worker", "temporal", "workflows", "activities", "client", "store", "simulator", "quickstart"))
                .allSatisfy(module -> assertThat(Code.MAIN.stream()
                                .filter(type -> type.getPackageName().startsWith(Code.ROOT + module)))
                        .isNotEmpty());
    }

    static Stream<Arguments> rules() {
        return offenders().map(pair -> Arguments.of(pair.get()[0]));
    }

    static Stream<Arguments> offenders() {
        return Stream.of(
                pair("api knows temporal, workflows and store", ModuleRules.API, CallsAnActivity.class),
                pair(
                        "worker knows activities, temporal and workflows",
                        ModuleRules.WORKER,
                        io.tropicapp.coupa.worker.offender.KnowsTheApi.class),
                pair(
                        "activities know workflows, client and store",
                        ModuleRules.ACTIVITIES,
                        io.tropicapp.coupa.activities.offender.KnowsTheWorker.class),
                pair(
                        "temporal knows workflows",
                        ModuleRules.TEMPORAL,
                        io.tropicapp.coupa.temporal.offender.KnowsTheStore.class),
                pair("workflows know no module", ModuleRules.WORKFLOWS, ReadsADatabase.class),
                pair("client knows no module", ModuleRules.CLIENT, KnowsTheStore.class),
                pair("store knows no module", ModuleRules.STORE, KnowsAWorkflow.class),
                pair("simulator knows no module", ModuleRules.SIMULATOR, KnowsTheClient.class),
                pair("nobody knows quickstart", ModuleRules.NOBODY_KNOWS_QUICKSTART, KnowsTheQuickstart.class),
                pair("workflows are known by contract", ModuleRules.CONTRACTS_ONLY, KnowsAnImplementation.class),
                pair("client is plain Java", ModuleRules.PLAIN_CLIENT, KnowsSpring.class),
                pair("no layers", ModuleRules.NO_LAYERS, LivesInALayer.class),
                pair("telling names", ModuleRules.TELLING_NAMES, NamingHelper.class),
                pair("workflows: nothing that differs", ReplayRules.NOTHING_THAT_DIFFERS, AsksTheClock.class),
                pair("workflows: no concurrency", ReplayRules.NO_CONCURRENCY, LocksAndRuns.class),
                pair("workflows: no threads", ReplayRules.NO_THREADS, SleepsOnAThread.class),
                pair("workflows: no network", ReplayRules.NO_NETWORK, SpeaksToAHost.class),
                pair("workflows: no database", ReplayRules.NO_DATABASE_NO_SPRING, ReadsADatabase.class),
                pair("workflows: no shared state", ReplayRules.NO_SHARED_STATE, KeepsSharedState.class));
    }

    private static Arguments pair(String name, ArchRule rule, Class<?> offender) {
        return Arguments.of(Named.of(name, rule), offender);
    }
}
