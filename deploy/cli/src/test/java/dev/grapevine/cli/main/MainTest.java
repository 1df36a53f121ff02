package dev.grapevine.cli.main;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.cli.Cli;
import dev.grapevine.cli.Cli.Result;
import dev.grapevine.cli.ExitCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "up",
        "generate",
        "replay",
        "dashboard",
        "feed",
        "topics",
        "gaps",
        "gap",
        "experts",
        "status",
        "backtest",
        "evaluate",
        "evaluate-questions",
        "evaluate-gaps",
        "calibrate",
        "jobs"
      })
  void everyCommandExplainsItself(String command) {
    Result result = run(command, "--help");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.OK);
    assertThat(result.out())
        .contains("Usage: grapevine " + command)
        .contains("Example")
        .contains("Exit codes:")
        .contains("130   interrupted");
    assertThat(run("--help").out()).contains("  " + command + " ");
  }

  @Test
  void versionsAreTold() {
    assertThat(run("--version").out()).contains("Grapevine").contains("Java");
  }

  @Test
  void withoutACommandTheyAreNamed() {
    Result result = run();

    assertThat(result.exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err()).contains("replay").contains("grapevine --help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bactest", "repaly", "statsu"})
  void aSlipInACommandIsPointedOut(String command) {
    Result result = run(command);

    assertThat(result.exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err()).contains("Did you mean");
  }

  @Test
  void aSlipInAnOptionIsPointedOut() {
    Result result = run("jobs", "--jsno");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err())
        .contains("Unknown option: '--jsno'")
        .contains("--json")
        .contains("Try 'grapevine jobs --help'")
        .doesNotContain("\tat ");
  }

  @Test
  void jobsAreListed() {
    Result result = run("jobs");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.OK);
    assertThat(result.out()).contains("intake").contains("grapevine.activities");
    assertThat(run("jobs", "--json").out()).startsWith("[{\"name\":");
  }

  @Test
  void serversThatAreAwayAreSaidToBe() {
    Result result = run("feed", "--elasticsearch", "http://127.0.0.1:1");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.FAILED);
    assertThat(result.err())
        .contains("http://127.0.0.1:1")
        .contains("up' running?")
        .doesNotContain("\tat ");
  }

  @Test
  void aStackTraceIsForThoseWhoAskForIt() {
    assertThat(run("feed", "--debug", "--elasticsearch", "http://127.0.0.1:1").err())
        .contains("\tat ");
  }

  @Test
  void everythingThatIsAwayMakesTheStatusBad() {
    Result result =
        run(
            "status",
            "--elasticsearch=http://127.0.0.1:1",
            "--flink=http://127.0.0.1:1",
            "--kafka=127.0.0.1:1");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.FAILED);
    assertThat(result.out())
        .contains("Problem: Kafka does not answer")
        .contains("Problem: Flink does not answer")
        .contains("Problem: Elasticsearch does not answer");
  }

  private static Result run(String... args) {
    return Cli.run(Main.commandLine(), args);
  }
}
