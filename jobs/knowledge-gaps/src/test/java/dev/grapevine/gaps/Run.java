package dev.grapevine.gaps;

import dev.grapevine.schemas.CommandError;
import dev.grapevine.schemas.ExpertiseDocument;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapTransition;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.testing.JobResult;
import dev.grapevine.sdk.testing.JobTest;
import dev.grapevine.sdk.testing.Story;
import java.util.Comparator;
import java.util.List;

/** What the job makes of a story. */
record Run(JobResult result) {

  /** With deadlines of a day. */
  static Run of(Story story, String... settings) throws Exception {
    JobTest test = JobTest.of(new KnowledgeGapsJob()).set("knowledge-gaps.sla=24h");
    for (String setting : settings) {
      test.set("knowledge-gaps." + setting);
    }
    return new Run(test.run(story));
  }

  /** The history as it stands, such as {@code open low 2026-03-03T09:00:00Z}. */
  List<String> history(String gap) {
    return result.documents(Ports.GAP_HISTORY).values().stream()
        .filter(told -> told.gap().equals(gap))
        .sorted(Comparator.comparingInt(GapTransition::sequence))
        .map(told -> told.state().id() + " " + told.severity().id() + " " + told.time())
        .toList();
  }

  List<Gap> gaps() {
    return result.documents(Ports.GAPS).values().stream()
        .sorted(Comparator.comparing(Gap::id))
        .toList();
  }

  Gap gap(String id) {
    Gap gap = result.documents(Ports.GAPS).get(id);
    if (gap == null) {
      throw new AssertionError("No " + id + " among " + gaps());
    }
    return gap;
  }

  List<ExpertiseDocument> expertise() {
    return List.copyOf(result.documents(Ports.EXPERTISE).values());
  }

  List<String> errors() {
    return result.values(Ports.COMMAND_ERRORS).stream()
        .map((CommandError error) -> error.command() + " " + error.reason().id())
        .distinct()
        .toList();
  }

  /** All that the job has written, in words. */
  String everything() {
    return result.written(Ports.GAPS)
        + "\n"
        + result.written(Ports.GAP_HISTORY)
        + result.values(Ports.ALERTS)
        + "\n"
        + result.written(Ports.EXPERTISE)
        + result.values(Ports.COMMAND_ERRORS);
  }

  /** All that stands in the end, in words. */
  String standing() {
    return result.documents(Ports.GAPS)
        + "\n"
        + result.documents(Ports.GAP_HISTORY)
        + "\n"
        + result.documents(Ports.EXPERTISE);
  }
}
