package dev.grapevine.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Namespace;
import dev.grapevine.servers.TopicSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetTest {

  @Test
  void aNamespaceHasTopicsOfItsOwn() {
    List<TopicSpec> specs = new Target(new Namespace("trial"), "plain").specs(3);

    assertThat(specs)
        .extracting(TopicSpec::name)
        .contains("raw.plain.trial", "grapevine.people.trial", "grapevine.dead-letters.trial")
        .contains("grapevine.topics.trial")
        .endsWith("grapevine.activities.trial");
  }
}
