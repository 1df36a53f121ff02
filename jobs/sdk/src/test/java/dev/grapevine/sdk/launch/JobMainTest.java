package dev.grapevine.sdk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class JobMainTest {
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return JobMain.commandLine().setErr(new PrintWriter(err, true)).execute(args);
  }

  @Test
  void withoutJobsItSaysThatTheyAreNeeded() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).startsWith("Missing required option: '--jobs=a,b'");
  }

  @Test
  void anUnknownOptionIsNamed() {
    assertThat(run("--jobs", "intake", "--nonsense")).isEqualTo(2);
    assertThat(err.toString()).contains("--nonsense");
  }

  @Test
  void anUnknownJobIsOneClearMessage() {
    assertThat(run("--jobs", "nonsense")).isEqualTo(2);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .startsWith("There is no job named nonsense.");
  }

  @Test
  void aBadSettingIsOneClearMessage() {
    assertThat(run("--jobs", "nonsense", "--set", "time.lateness=soon")).isEqualTo(2);
    assertThat(err.toString()).contains("time.lateness").doesNotContain("\tat ");
  }

  @Test
  void aBadNamespaceIsOneClearMessage() {
    assertThat(run("--jobs", "nonsense", "--namespace", "Bad Name")).isEqualTo(2);
    assertThat(err.toString()).contains("is no name for a namespace").doesNotContain("\tat ");
  }

  @Test
  void aFileThatIsNotThereIsOneClearMessage() {
    assertThat(run("--jobs", "nonsense", "--config", "/no/such/file.yaml")).isEqualTo(2);
    assertThat(err.toString()).contains("/no/such/file.yaml").doesNotContain("\tat ");
  }
}
