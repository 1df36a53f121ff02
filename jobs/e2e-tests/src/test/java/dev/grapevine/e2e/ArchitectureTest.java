package dev.grapevine.e2e;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.grapevine.sdk.StreamJob;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.Function;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.junit.jupiter.api.Test;

/** Who may know whom, so that it cannot rot. */
class ArchitectureTest {
  private static final String US = "dev.grapevine..";
  private static final String SCHEMAS = "dev.grapevine.schemas..";
  private static final String DETECTION = "dev.grapevine.detection..";
  private static final String SINK = "dev.grapevine.elasticsearch.sink..";
  private static final String SDK = "dev.grapevine.sdk..";
  private static final String SDK_TESTING = "dev.grapevine.sdk.testing..";
  private static final String CLI = "dev.grapevine.cli..";
  private static final String DASHBOARD = "dev.grapevine.dashboard..";
  private static final String SIMULATION = "dev.grapevine.simulation..";
  private static final String EVALUATION = "dev.grapevine.evaluation..";
  private static final String[] DEPLOY = {
    CLI, SIMULATION, EVALUATION, "dev.grapevine.servers..", DASHBOARD, "dev.grapevine.benchmark.."
  };

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.grapevine");

  private static Set<JavaClass> jobs() {
    return MAIN.stream()
        .filter(type -> type.isAssignableTo(StreamJob.class))
        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
        .collect(Collectors.toSet());
  }

  private static String packages(JavaClass job) {
    return job.getPackageName() + "..";
  }

  /** Of everything in the house, only these. */
  private static DescribedPredicate<JavaClass> oursBut(String... packages) {
    return resideInAPackage(US).and(not(resideInAnyPackage(packages)));
  }

  @Test
  void everyModuleIsLookedAt() {
    for (String known : List.of(SCHEMAS, SINK, SDK, CLI, DASHBOARD, SIMULATION, EVALUATION)) {
      assertThat(MAIN.that(resideInAPackage(known))).as(known).isNotEmpty();
    }
    assertThat(jobs()).isNotEmpty();
  }

  @Test
  void schemasKnowNothingButJackson() {
    classes()
        .that()
        .resideInAPackage(SCHEMAS)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(SCHEMAS, "java..", "com.fasterxml.jackson..")
        .check(MAIN);
  }

  @Test
  void detectionKnowsNoEngine() {
    noClasses()
        .that()
        .resideInAPackage(DETECTION)
        .should()
        .dependOnClassesThat(
            oursBut(DETECTION).or(resideInAnyPackage("org.apache.flink..", "org.apache.kafka..")))
        .allowEmptyShould(true)
        .check(MAIN);
  }

  @Test
  void theSinkKnowsOnlyFlinkAndTheClient() {
    classes()
        .that()
        .resideInAPackage(SINK)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            SINK,
            "java..",
            "javax.net.ssl..",
            "org.apache.flink..",
            "co.elastic.clients..",
            "org.elasticsearch.client..",
            "org.apache.http..",
            "org.slf4j..")
        .check(MAIN);
  }

  @Test
  void theSdkKnowsOnlySchemasAndTheSink() {
    noClasses()
        .that(resideInAPackage(SDK).and(not(resideInAPackage(SDK_TESTING))))
        .should()
        .dependOnClassesThat(oursBut(SDK, SCHEMAS, SINK).or(resideInAPackage(SDK_TESTING)))
        .check(MAIN);
  }

  @Test
  void theSimulationKnowsOnlySchemas() {
    classes()
        .that()
        .resideInAPackage(SIMULATION)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(SIMULATION, SCHEMAS, "java..", "com.fasterxml.jackson..")
        .check(MAIN);
  }

  @Test
  void theDashboardKnowsOnlySchemas() {
    noClasses()
        .that()
        .resideInAPackage(DASHBOARD)
        .should()
        .dependOnClassesThat(oursBut(DASHBOARD, SCHEMAS).or(resideInAPackage("org.apache.flink..")))
        .check(MAIN);
  }

  @Test
  void theEvaluationKnowsOnlyTheDetectorAndSchemas() {
    noClasses()
        .that()
        .resideInAPackage(EVALUATION)
        .should()
        .dependOnClassesThat(
            oursBut(EVALUATION, DETECTION, SCHEMAS)
                .or(resideInAnyPackage("org.apache.flink..", "org.apache.kafka..")))
        .check(MAIN);
  }

  @Test
  void aJobKnowsNoOtherJob() {
    for (JavaClass job : jobs()) {
      noClasses()
          .that()
          .resideInAPackage(packages(job))
          .should()
          .dependOnClassesThat(
              oursBut(packages(job), SDK, SCHEMAS, DETECTION).or(resideInAPackage(SDK_TESTING)))
          .check(MAIN);
    }
  }

  @Test
  void aJobKnowsNeitherKafkaNorElasticsearch() {
    for (JavaClass job : jobs()) {
      noClasses()
          .that()
          .resideInAPackage(packages(job))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..", "org.apache.flink.connector.kafka..", "co.elastic.clients..")
          .check(MAIN);
    }
  }

  @Test
  void nothingElseKnowsHowItIsDeployed() {
    noClasses()
        .that(oursBut(DEPLOY))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(DEPLOY)
        .check(MAIN);
  }

  @Test
  void packagesFormNoCircles() {
    slices().matching("dev.grapevine.(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void everyJobIsFound() {
    Set<String> found =
        ServiceLoader.load(StreamJob.class).stream()
            .map(provider -> provider.type().getName())
            .collect(Collectors.toSet());

    assertThat(jobs()).extracting(JavaClass::getName).containsExactlyInAnyOrderElementsOf(found);
  }

  @Test
  void functionsAndOperatorsHaveNames() {
    JavaClasses functions =
        MAIN.that(assignableTo(Function.class).or(assignableTo(StreamOperator.class)));

    assertThat(functions).isNotEmpty();
    assertThat(functions)
        .noneMatch(type -> type.isAnonymousClass() || type.isLocalClass() || type.isInnerClass());
  }

  @Test
  void onlyProgramsForPeoplePrint() {
    noClasses()
        .that(not(resideInAnyPackage(DEPLOY)))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(MAIN);
  }

  @Test
  void everythingIsLoggedInOneWay() {
    // The command line may tune what the libraries in its process log.
    noClasses()
        .that(not(resideInAPackage(CLI)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..")
        .check(MAIN);
  }
}
