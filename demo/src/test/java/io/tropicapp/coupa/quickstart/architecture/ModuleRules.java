package io.tropicapp.coupa.quickstart.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** Who may depend on whom. */
final class ModuleRules {

    private static final List<String> MODULES =
            List.of("api", "worker", "temporal", "workflows", "activities", "client", "store", "simulator", "quickstart");

    static final ArchRule API = only("api", Set.of("temporal", "workflows", "store"))
            .because("the API tells workflows and reads rows; what it would do besides belongs into an activity");
    static final ArchRule WORKER = only("worker", Set.of("activities", "temporal", "workflows"))
            .because("the worker hosts processes and side effects and has none of its own");
    static final ArchRule TEMPORAL = only("temporal", Set.of("workflows"))
            .because("how Temporal is spoken to is the same for everybody, whatever is said");
    static final ArchRule ACTIVITIES = only("activities", Set.of("workflows", "client", "store"))
            .because("activities join the three, and nothing else is theirs to know");
    static final ArchRule WORKFLOWS = only("workflows", Set.of())
            .because("a process that can reach the database or Coupa will one day do so during a replay");
    static final ArchRule CLIENT =
            only("client", Set.of()).because("the Coupa client is to be usable by anyone, on its own");
    static final ArchRule STORE = only("store", Set.of()).because("tables outlive the processes that fill them");
    static final ArchRule SIMULATOR =
            only("simulator", Set.of()).because("a Coupa that shares code with its client would share its mistakes");
    static final ArchRule NOBODY_KNOWS_QUICKSTART = noClasses()
            .that()
            .resideOutsideOfPackage(Code.module("quickstart"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(Code.module("quickstart"))
            .because("it is the outermost part");

    static final ArchRule CONTRACTS_ONLY = noClasses()
            .that()
            .resideOutsideOfPackages(Code.module("workflows"), Code.module("worker"))
            .should()
            .dependOnClassesThat(workflowImplementations())
            .because("a workflow is spoken to by its contract; only the worker registers what is behind it");

    static final ArchRule PLAIN_CLIENT = noClasses()
            .that()
            .resideInAPackage(Code.module("client"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "io.temporal..", "java.sql..", "javax.sql..")
            .because("the Coupa client is to be usable by anyone, on its own");

    static final ArchRule NO_LAYERS = noClasses()
            .should()
            .resideInAnyPackage("..controller..", "..service..", "..dto..", "..impl..", "..util..", "..helper..")
            .because("packages are named after what the product speaks of: what changes together lives together");

    static final ArchRule TELLING_NAMES = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .because("a name says what the thing is");

    private ModuleRules() {}

    private static ArchRule only(String module, Set<String> allowed) {
        var forbidden = MODULES.stream()
                .filter(other -> !other.equals(module) && !allowed.contains(other))
                .map(Code::module)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(Code.module(module))
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(resideInAnyPackage(forbidden)));
    }

    static DescribedPredicate<JavaClass> workflowImplementations() {
        return DescribedPredicate.describe(
                "implement a workflow",
                type -> !type.isInterface()
                        && type.getAllRawInterfaces().stream()
                                .anyMatch(contract ->
                                        contract.isAnnotatedWith("io.temporal.workflow.WorkflowInterface")));
    }
}
