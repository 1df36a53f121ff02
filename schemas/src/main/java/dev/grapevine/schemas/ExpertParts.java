package dev.grapevine.schemas;

import java.io.IOException;
import java.util.List;

/** Reads and writes people in the know within a document. */
final class ExpertParts {
  private ExpertParts() {}

  static void check(String path, List<Expert> experts) {
    for (Expert expert : experts) {
      DocumentRules.required(path + ".actor", expert.actor());
      expert.evidence().forEach(evidence -> TopicParts.check(path + ".evidence", evidence));
    }
  }

  static void checkLengths(int limit, String path, List<Expert> experts) {
    DocumentRules.atMost(limit, path, experts);
    for (Expert expert : experts) {
      DocumentRules.atMost(Expert.MAX_EVIDENCE, path + ".evidence", expert.evidence());
      expert.evidence().forEach(evidence -> TopicParts.checkLength(path + ".evidence", evidence));
    }
  }

  static void write(JsonOutput out, Expert expert) throws IOException {
    out.string("actor", expert.actor());
    out.objects("evidence", expert.evidence(), TopicParts::write);
  }

  static Expert read(JsonInput in) throws IOException {
    String actor = null;
    List<TopicEvidence> evidence = null;
    Names seen = new Names();
    for (String name = in.nextName(seen); name != null; name = in.nextName(seen)) {
      switch (name) {
        case "actor" -> actor = in.string();
        case "evidence" -> evidence = in.objects(TopicParts::readEvidence);
        default -> in.skip();
      }
    }
    return new Expert(actor, evidence);
  }
}
