package beian;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Who may import whom. Written as test methods: fields annotated for ArchUnit's own engine would be skipped silently. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("beian");

    @Test
    void modules_use_only_what_their_package_info_allows() {
        ApplicationModules.of(BeianTracker.class).verify();
    }

    @Test
    void the_contract_and_the_scale_know_nothing_but_the_jdk() {
        classes()
                .that()
                .resideInAnyPackage("beian.filing.event", "beian.scale")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "beian.filing.event",
                        "beian.scale",
                        "org.jspecify..",
                        "org.springframework.modulith..",
                        "org.axonframework.serialization")
                .check(MAIN);
    }

    @Test
    void aggregates_see_no_clock_no_random_and_no_database() {
        noClasses()
                .that()
                .haveNameMatching("beian\\.filing\\.(Batch|Company|FilingStates|CompanyIdentity|claim\\.Claim)(\\$.*)?")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.springframework..", "java.util.random..")
                        .or(belongToAnyOf(Instant.class, Clock.class, Random.class)))
                .check(MAIN);
    }

    @Test
    void nobody_imports_the_pages_and_the_write_side_imports_no_read_module() {
        noClasses()
                .that(not(resideInAPackage("beian.web..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("beian.web..")
                .check(MAIN);
        noClasses()
                .that()
                .resideInAPackage("beian.filing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("beian.registry..", "beian.timeline..", "beian.shift..", "beian.operations..")
                .check(MAIN);
    }
}
