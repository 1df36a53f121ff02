package dev.grapevine.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexTemplatesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void coversEveryAliasOfANamespace() throws Exception {
    Map<String, String> templates = new IndexTemplates(3, 2).templates(new Namespace("trial"));

    assertThat(templates.keySet())
        .containsExactly(
            "grapevine-feed-org.trial",
            "grapevine-feed-team.trial",
            "grapevine-topics-org.trial",
            "grapevine-topics-team.trial",
            "grapevine-trending-org.trial",
            "grapevine-trending-team.trial",
            "grapevine-gaps-org.trial",
            "grapevine-gaps-team.trial",
            "grapevine-gap-history-org.trial",
            "grapevine-gap-history-team.trial",
            "grapevine-expertise-org.trial",
            "grapevine-expertise-team.trial",
            "grapevine-dead-letters.trial");
    assertThat(JSON.readTree(templates.get("grapevine-feed-org.trial")))
        .isEqualTo(
            JSON.readTree(
                """
                {"index_patterns": ["grapevine-feed-org.trial-*"],
                 "composed_of": ["grapevine-feed.v1"],
                 "priority": 500,
                 "version": 1,
                 "_meta": {"version": 1, "namespace": "trial"},
                 "template": {
                   "settings": {"index": {"number_of_shards": 3, "number_of_replicas": 2,
                     "refresh_interval": "500ms"}},
                   "aliases": {"grapevine-feed-org.trial": {}}}}"""));
  }

  @Test
  void theDefaultNamespaceHasThePlainNames() throws Exception {
    JsonNode template =
        JSON.readTree(
            IndexTemplates.DEFAULT.templates(Namespace.DEFAULT).get(IndexTemplates.FEED_TEAM));

    assertThat(template.at("/index_patterns/0").textValue()).isEqualTo("grapevine-feed-team-*");
    assertThat(template.at("/template/aliases").has("grapevine-feed-team")).isTrue();
    assertThat(template.at("/template/settings/index/number_of_shards").intValue()).isEqualTo(1);
    assertThat(template.at("/template/settings/index/number_of_replicas").intValue()).isZero();
  }

  @Test
  void everyTemplateIsComposedOfComponentsThatAreThere() throws Exception {
    Map<String, String> components = IndexTemplates.DEFAULT.components();
    assertThat(components.keySet())
        .containsExactly(
            "grapevine-feed.v1",
            "grapevine-topics.v1",
            "grapevine-trending.v1",
            "grapevine-gaps.v1",
            "grapevine-gap-history.v1",
            "grapevine-expertise.v1",
            "grapevine-dead-letters.v1");
    for (String template : IndexTemplates.DEFAULT.templates(Namespace.DEFAULT).values()) {
      List<String> composedOf = new ArrayList<>();
      JSON.readTree(template).get("composed_of").forEach(name -> composedOf.add(name.textValue()));
      assertThat(components.keySet()).containsAll(composedOf);
    }
    for (String component : components.values()) {
      JsonNode root = JSON.readTree(component);
      assertThat(root.at("/template/mappings/dynamic").textValue()).isEqualTo("strict");
      assertThat(root.at("/_meta/version").intValue()).isEqualTo(root.get("version").intValue());
    }
  }

  @Test
  void aliasesHaveATemplateEach() {
    assertThat(IndexTemplates.DEFAULT.templates(Namespace.DEFAULT).keySet())
        .containsExactlyElementsOf(IndexTemplates.aliases());
  }

  @Test
  void refusesImpossibleNumbers() {
    assertThatIllegalArgumentException().isThrownBy(() -> new IndexTemplates(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new IndexTemplates(1, -1));
  }
}
