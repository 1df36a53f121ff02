package dev.grapevine.sdk.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.config.ConfigException;
import dev.grapevine.sdk.config.ConfigSources;
import dev.grapevine.sdk.config.DataSize;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterConfigTest {
  private static final String CANARY = "canary-7f3a";

  private static <C extends Record> C config(Class<C> type, String... overrides) {
    ConfigSources sources = ConfigSources.none().withOverrides(List.of(overrides));
    return Config.load(sources, Map.of("it", type)).section("it", type);
  }

  @Test
  void defaultsOfElasticsearch() {
    assertThat(config(ElasticsearchConfig.class))
        .isEqualTo(
            new ElasticsearchConfig(
                List.of("http://localhost:9200"),
                "",
                "",
                "",
                "",
                "",
                Duration.ofSeconds(30),
                500,
                DataSize.parse("5MiB"),
                Duration.ofMillis(250)));
  }

  @Test
  void defaultsOfKafka() {
    KafkaConfig kafka = config(KafkaConfig.class);

    assertThat(kafka).isEqualTo(new KafkaConfig("localhost:9092", Map.of()));
    assertThat(kafka.client()).isEqualTo(Map.of("bootstrap.servers", "localhost:9092"));
  }

  @Test
  void defaultsOfFlink() {
    assertThat(config(FlinkConfig.class)).isEqualTo(new FlinkConfig(1, Map.of()));
  }

  @Test
  void propertiesOfKafkaArePassedThrough() {
    assertThat(config(KafkaConfig.class, "it.properties.security.protocol=SSL").client())
        .containsEntry("security.protocol", "SSL");
  }

  @Test
  void secretsAreNeverPrinted() {
    assertThat(
            config(
                KafkaConfig.class,
                "it.properties.sasl.jaas.config=x password=" + CANARY,
                "it.properties.other=" + CANARY))
        .asString()
        .contains("localhost:9092", "sasl.jaas.config")
        .doesNotContain(CANARY);
    assertThat(config(FlinkConfig.class, "it.properties.s3.secret-key=" + CANARY))
        .asString()
        .contains("s3.secret-key")
        .doesNotContain(CANARY);
    assertThat(config(ElasticsearchConfig.class, "it.username=ana", "it.password=" + CANARY))
        .asString()
        .contains("ana")
        .doesNotContain(CANARY);
  }

  @Test
  void printingNeverFailsAndHidesWhatStandsInAUrl() {
    assertThat(
            config(
                ElasticsearchConfig.class,
                "it.urls=http://ana:" + CANARY + "@es:9200",
                "it.api-key=" + CANARY,
                "it.password=" + CANARY))
        .asString()
        .contains("http://es:9200")
        .doesNotContain(CANARY);
  }

  @Test
  void settingsThatContradictEachOtherAreRefused() {
    ElasticsearchConfig both =
        config(
            ElasticsearchConfig.class,
            "it.api-key=" + CANARY,
            "it.username=ana",
            "it.password=" + CANARY);

    assertThatThrownBy(both::connection)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(CANARY);
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> config(ElasticsearchConfig.class, "it.batch-size=0"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("batch-size must be from 1 to 10000");
    assertThatThrownBy(() -> config(FlinkConfig.class, "it.parallelism=0"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("parallelism");
  }
}
