package io.tropicapp.coupa.quickstart.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** What makes a workflow replayable: it sees nothing that could be otherwise the next time. */
final class ReplayRules {

    private static final String WHY =
            "a replay must see what the first run saw; ask io.temporal.workflow.Workflow instead";
    private static final String WORKFLOWS = Code.module("workflows");

    /** What differs from call to call or from machine to machine. */
    private static final Set<String> DIFFERS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.util.UUID.randomUUID",
            "java.lang.Math.random",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.LocalTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.ZoneId.systemDefault",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "org.slf4j.LoggerFactory.getLogger");

    static final ArchRule NOTHING_THAT_DIFFERS = noClasses()
            .that()
            .resideInAPackage(WORKFLOWS)
            .should()
            .accessTargetWhere(DescribedPredicate.describe("its answer differs on replay", ReplayRules::differs))
            .because(WHY);

    static final ArchRule NO_CONCURRENCY = dependsOnNone(DescribedPredicate.describe(
            "run or lock threads",
            type -> type.getPackageName().startsWith("java.util.concurrent")
                    && !type.isEquivalentTo(AtomicReference.class)
                    && !type.isEquivalentTo(java.util.concurrent.TimeUnit.class)));

    static final ArchRule NO_THREADS = dependsOnNone(is(Set.of(
            "java.lang.Thread",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.security.SecureRandom",
            "java.util.Timer")));

    static final ArchRule NO_NETWORK = dependsOnNone(DescribedPredicate.describe(
            "speak over a network",
            type -> type.getPackageName().startsWith("java.net")
                    && !type.isEquivalentTo(URI.class)
                    && !type.isEquivalentTo(URISyntaxException.class)));

    static final ArchRule NO_DATABASE_NO_SPRING = dependsOnNone(
            resideInAnyPackage("java.sql..", "javax.sql..", "java.nio.file..", "org.springframework..", "okhttp3.."));

    static final ArchRule NO_SHARED_STATE = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(WORKFLOWS)
            .and()
            .areStatic()
            .should()
            .notHaveModifier(JavaModifier.FINAL)
            .because("what one workflow leaves in a static field, another one finds there or not");

    private ReplayRules() {}

    private static ArchRule dependsOnNone(DescribedPredicate<JavaClass> what) {
        return noClasses()
                .that()
                .resideInAPackage(WORKFLOWS)
                .should()
                .dependOnClassesThat(what)
                .because(WHY);
    }

    private static DescribedPredicate<JavaClass> is(Set<String> names) {
        return DescribedPredicate.describe("are one of " + names, type -> names.contains(type.getName()));
    }

    private static boolean differs(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        return DIFFERS.contains(target.getOwner().getName() + "." + target.getName());
    }
}
