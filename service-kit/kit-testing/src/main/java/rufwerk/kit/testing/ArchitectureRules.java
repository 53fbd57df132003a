package rufwerk.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Stream;

/**
 * The shape every service keeps: features as packages, a business without a framework, web → use case → store.
 *
 * <p>A service's test is one line: {@code ArchitectureRules.of("rufwerk.orders").verify()}.
 */
public final class ArchitectureRules {
    /** Even the thinnest service has more. Fewer means that nothing was looked at, and then every rule passes. */
    private static final int FEWEST_CLASSES = 10;

    private static final String SUITE = "rufwerk..";
    private static final String KIT = "rufwerk.kit..";

    private final String root;
    private final JavaClasses classes;

    ArchitectureRules(String root, JavaClasses classes) {
        this.root = root;
        this.classes = classes;
    }

    public static ArchitectureRules of(String root) {
        var importer = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
        return new ArchitectureRules(root, importer.importPackages(root));
    }

    /** Names everything that is wrong, not only the first. */
    public void verify() {
        verifyThatClassesWereSeen();
        List<String> violations = violations();
        if (!violations.isEmpty()) {
            throw new AssertionError(String.join("\n\n", violations));
        }
    }

    /** Older readers take classes of a newer Java for empty ones, so methods are counted too. */
    private void verifyThatClassesWereSeen() {
        var written = classes.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
        long methods =
                written.stream().mapToLong(type -> type.getMethods().size()).sum();
        if (written.size() < FEWEST_CLASSES || methods < FEWEST_CLASSES) {
            throw new AssertionError(
                    "Only %d classes with %d methods seen under %s".formatted(written.size(), methods, root));
        }
    }

    List<String> violations() {
        return rules().stream()
                .map(rule -> rule.allowEmptyShould(true).evaluate(classes))
                .filter(EvaluationResult::hasViolation)
                .map(result -> result.getFailureReport().toString())
                .toList();
    }

    private List<ArchRule> rules() {
        return List.of(
                adaptersAreHidden(),
                domainKnowsNoFramework(),
                webGoesThroughUseCases(),
                storeKnowsNoCaller(),
                servicesShareNoTypes(),
                featuresFormNoCycle());
    }

    private ArchRule adaptersAreHidden() {
        return classes()
                .that(resideInAnyPackage(in("web"), in("store"), in("messaging")))
                .and(describe("are written by hand, at top level", ArchitectureRules::isWrittenAtTopLevel))
                .and()
                .areNotAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .bePackagePrivate();
    }

    private ArchRule domainKnowsNoFramework() {
        var plainJava = resideInAnyPackage("java..", "org.jspecify..");
        var ownBusiness = resideInAPackage(root + "..")
                .and(resideOutsideOfPackages(in("web"), in("store"), in("messaging"), root + ".clients.."));
        return classes()
                .that(describe("are states, events or values of a feature", this::isDomain))
                .should()
                .onlyDependOnClassesThat(ofElement(plainJava.or(ownBusiness)));
    }

    private ArchRule webGoesThroughUseCases() {
        return noClasses()
                .that()
                .resideInAPackage(in("web"))
                .should()
                .dependOnClassesThat(resideInAPackage(in("store")));
    }

    private ArchRule storeKnowsNoCaller() {
        return noClasses()
                .that()
                .resideInAPackage(in("store"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(in("web"), in("messaging")));
    }

    private ArchRule servicesShareNoTypes() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage(SUITE).and(resideOutsideOfPackages(root + "..", KIT)));
    }

    private ArchRule featuresFormNoCycle() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private String in(String layer) {
        return root + ".." + layer + "..";
    }

    /** A state, an event or a value: data in a feature's own package, one level below the service's root. */
    private boolean isDomain(JavaClass type) {
        String feature = type.getPackageName().substring(root.length());
        boolean data = type.isRecord() || type.isEnum() || type.reflect().isSealed();
        return data && feature.lastIndexOf('.') == 0 && !feature.equals(".clients");
    }

    /** Hibernate's generated {@code OrderRow_} has to be public. */
    private static boolean isWrittenAtTopLevel(JavaClass type) {
        return type.isTopLevelClass() && !type.getSimpleName().endsWith("_");
    }

    /** An array counts as what it holds, and a primitive belongs to Java. */
    private static DescribedPredicate<JavaClass> ofElement(DescribedPredicate<JavaClass> allowed) {
        return describe(
                "belong to plain Java or to the business itself",
                type -> Stream.of(type.getBaseComponentType())
                        .allMatch(element -> element.isPrimitive() || allowed.test(element)));
    }
}
