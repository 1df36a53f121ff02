package dev.grapevine.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ElasticsearchOptionsTest {
  private final ElasticsearchOptions.Builder builder =
      ElasticsearchOptions.builder(Path.of("es.zip"), Path.of("work/es"));

  @Test
  void defaultsAreSafe() {
    ElasticsearchOptions options = builder.build();
    assertThat(options.httpPort()).isZero();
    assertThat(options.heap()).isEqualTo("512m");
    assertThat(options.secured()).isFalse();
    assertThat(options.folder()).isAbsolute();
    assertThat(options.distributions())
        .isEqualTo(Path.of("work/elasticsearch-distributions").toAbsolutePath());
  }

  @Test
  void refusesNonsense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.httpPort(70000).build())
        .withMessageContaining("httpPort");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.httpPort(0).heap("much").build())
        .withMessageContaining("512m");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.heap("1g").password("abc").build())
        .withMessageContaining("6 characters")
        .withMessageNotContaining("abc");
  }

  @Test
  void doesNotPrintThePassword() {
    assertThat(builder.password("very-secret").build().toString()).doesNotContain("very-secret");
  }

  @Test
  void writesTheSettingsWithTheCallersOnTop() {
    ElasticsearchOptions options =
        builder.setting("thread_pool.write.queue_size", "1").setting("node.name", "n").build();
    ElasticsearchFolder folder = new ElasticsearchFolder(options.folder());
    assertThat(folder.settings(options, 9200, 9300))
        .contains(
            "action.auto_create_index: \"grapevine-*\"",
            "http.port: 9200",
            "node.name: \"n\"",
            "thread_pool.write.queue_size: \"1\"",
            "xpack.security.enabled: false");
    assertThat(folder.jvmOptions(options)).contains("-Xmx512m", folder.marker());
  }
}
