package tandem.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the rooms: server → ui → core, server → core. */
@AnalyzeClasses(packages = "tandem", importOptions = {DoNotIncludeTests.class, ArchitectureTest.NoTestJar.class})
class ArchitectureTest {

    /** The core's twins and contracts come as a jar of tests, whose place does not say so. */
    static final class NoTestJar implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final DescribedPredicate<JavaClass> CORE = DescribedPredicate.describe("core", type ->
            type.getPackageName().startsWith("tandem") && !type.getPackageName().startsWith("tandem.ui")
                    && !type.getPackageName().startsWith("tandem.server")
                    && !type.getPackageName().startsWith("tandem.load"));

    @ArchTest
    static final ArchRule CORE_IS_JDK_AND_JSPECIFY_ONLY = classes().that(CORE).should().onlyDependOnClassesThat(
            CORE.or(JavaClass.Predicates.resideInAnyPackage("java..", "javax.crypto..", "org.jspecify.."))).allowEmptyShould(true);

    @ArchTest
    static final ArchRule UI_KNOWS_NEITHER_SERVER_NOR_DATABASE = noClasses().that().resideInAPackage("tandem.ui..")
            .should().dependOnClassesThat().resideInAnyPackage("tandem.server..", "java.sql..", "javax.sql..",
                    "io.micronaut.data..", "io.micronaut.http..");

    @ArchTest
    static final ArchRule PICTURES_KNOW_NO_VAADIN = noClasses().that().resideInAPackage("tandem.ui.picture..")
            .should().dependOnClassesThat().resideInAPackage("com.vaadin..").allowEmptyShould(true);

    @ArchTest
    static final ArchRule A_LOAD_KNOWS_THE_PUBLIC_SURFACE_ONLY = classes().that().resideInAPackage("tandem.load..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("tandem.load..", "java..", "org.jspecify..",
                    "tools.jackson..", "de.siegmar.fastcsv..");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_A_LOAD = noClasses().that().resideOutsideOfPackage("tandem.load..")
            .should().dependOnClassesThat().resideInAPackage("tandem.load..");
}
