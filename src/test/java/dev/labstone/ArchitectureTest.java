package dev.labstone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;

/** Data goes one way through the house: each room knows only those before it. */
@AnalyzeClasses(packages = "dev.labstone", importOptions = ArchitectureTest.WithoutTests.class)
class ArchitectureTest {

    private static final String HOUSE = "dev.labstone.";

    /** The rooms in the order in which data goes through them. */
    private static final List<String> WAY = List.of(
            "files",
            "yaml",
            "git",
            "usecase",
            "taxonomy.lint",
            "taxonomy.schema",
            "taxonomy",
            "model",
            "model.file",
            "model.limit",
            "model.http",
            "model.openai",
            "model.watsonx",
            "model.recorded",
            "ilab.plan",
            "ilab.process",
            "ilab.command",
            "ilab.serve",
            "ilab.stage",
            "lineup",
            "text",
            "privacy",
            "statistics",
            "check",
            "check.wording",
            "check.number",
            "check.choice",
            "check.safety",
            "check.language",
            "check.delivery",
            "check.similarity",
            "check.meaning",
            "check.meaning.minilm", // there in the profile "meaning" only
            "check.structure",
            "overlap",
            "judge",
            "judge.criteria",
            "judge.calibration",
            "assertions",
            "evaluation",
            "gate.claim",
            "gate.baseline",
            "gate",
            "gate.change",
            "report.review",
            "report.prose",
            "report.page",
            "report",
            "deliver.document",
            "deliver",
            "scaffold",
            "junit");

    @ArchTest
    static final ArchRule every_class_stands_in_a_room = classes()
            .should()
            .resideInAnyPackage(WAY.stream().map(room -> HOUSE + room).toArray(String[]::new));

    @ArchTest
    static final ArchRule no_room_knows_a_later_one = classes()
            .should(new com.tngtech.archunit.lang.ArchCondition<JavaClass>("know only rooms before their own") {
                @Override
                public void check(JavaClass item, com.tngtech.archunit.lang.ConditionEvents events) {
                    item.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> place(dependency.getTargetClass()) > place(item))
                            .forEach(dependency -> events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                    dependency, dependency.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule rooms_are_free_of_cycles =
            SlicesRuleDefinition.slices().matching("dev.labstone.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule privacy_sees_text_only = noClasses()
            .that()
            .resideInAPackage("dev.labstone.privacy")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("dev.labstone..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(
                            "dev.labstone.privacy", "dev.labstone.files", "dev.labstone.text"))));

    @ArchTest
    static final ArchRule only_junit_knows_jupiter = noClasses()
            .that()
            .resideOutsideOfPackage("dev.labstone.junit")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", "org.opentest4j..");

    @ArchTest
    static final ArchRule only_one_room_knows_okhttp = noClasses()
            .that()
            .resideOutsideOfPackage("dev.labstone.model.http")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("okhttp3..");

    @ArchTest
    static final ArchRule only_the_embedder_knows_langchain4j = noClasses()
            .that()
            .resideOutsideOfPackage("dev.labstone.check.meaning.minilm")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.langchain4j..", "ai.djl..", "ai.onnxruntime..");

    @ArchTest
    static final ArchRule only_yaml_knows_snakeyaml = noClasses()
            .that()
            .resideOutsideOfPackage("dev.labstone.yaml")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.yaml..");

    @ArchTest
    static final ArchRule only_reports_and_junit_know_allure = noClasses()
            .that(DescribedPredicate.not(
                    JavaClass.Predicates.resideInAnyPackage("dev.labstone.report", "dev.labstone.junit")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.qameta..");

    private static int place(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(HOUSE) ? WAY.indexOf(name.substring(HOUSE.length())) : -1;
    }

    /** ArchUnit's own option knows no output folders but {@code target} itself. */
    static final class WithoutTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }
}
