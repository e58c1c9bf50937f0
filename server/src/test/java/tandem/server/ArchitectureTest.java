package tandem.server;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
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
import tandem.question.Ballot;
import tandem.question.Question;
import tandem.session.Ballots;
import tandem.session.Release;
import tandem.session.Result;

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

    /** It says in a kind's own terms what a release decided, and only the session's package knows it. */
    private static final DescribedPredicate<JavaClass> DOES_NOT_TELL = DescribedPredicate.describe("do not tell",
            type -> !type.getName().equals("tandem.session.Telling"));

    /** They write down the sums that a release published, and know no answers but named ones. */
    private static final DescribedPredicate<JavaClass> MAKES_NO_ROWS = DescribedPredicate.describe("make no rows",
            type -> !type.getName().matches("tandem\\.record\\.(Choice|Scale)Rows"));

    // Nothing but a release says what a round said (rules.md A5, B3).

    @ArchTest
    static final ArchRule RESULTS_COME_OUT_OF_A_RELEASE = noClasses()
            .that().doNotBelongToAnyOf(Release.class, Result.class).and(DOES_NOT_TELL)
            .should().callConstructorWhere(target(owner(assignableTo(Result.class))))
            .orShould().callConstructorWhere(target(owner(assignableTo(Ballot.class))));

    @ArchTest
    static final ArchRule A_RELEASE_ALONE_ADDS_UP = noClasses().that().doNotBelongToAnyOf(Release.class)
            .and(DOES_NOT_TELL).and(MAKES_NO_ROWS)
            // javac gives each kind a bridge from the wide to its own tally
            .and().areNotAssignableTo(Question.class)
            .should().callMethodWhere(target(owner(assignableTo(Question.class))).and(target(name("tally"))));

    @ArchTest
    static final ArchRule A_ROUNDS_ANSWERS_STAY_IN_THE_SESSION = noClasses()
            .that().resideOutsideOfPackage("tandem.session..")
            .should().callMethodWhere(target(owner(assignableTo(Ballots.class))).and(target(name("given"))));
}
