package dev.grapevine.evaluation.questions;

import dev.grapevine.evaluation.history.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds detectors of questions against labels. */
public final class QuestionEvaluation {
  /** Stands for all samples together. */
  public static final String ALL = "all";

  /**
   * One row of the table.
   *
   * @param messages how many labelled ones there were
   */
  public record Row(
      String part, String sample, QuestionDetector detector, int messages, Confusion confusion) {}

  private record Case(Label label, String text, boolean opens) {}

  private final List<Case> cases = new ArrayList<>();
  private final int missing;

  /**
   * Looks labelled messages up in a history.
   *
   * @param messages in the order of time
   */
  public QuestionEvaluation(List<Label> labels, List<Message> messages) {
    Map<String, Label> wanted = new HashMap<>();
    labels.forEach(label -> wanted.put(label.id(), label));
    Set<String> begun = new HashSet<>();
    for (Message message : messages) {
      boolean opens = begun.add(message.conversation());
      Label label = wanted.remove(message.id());
      if (label != null) {
        cases.add(new Case(label, message.text(), opens));
      }
    }
    missing = wanted.size();
  }

  /** How many labelled messages the history does not hold. */
  public int missing() {
    return missing;
  }

  /** How many it holds. */
  public int size() {
    return cases.size();
  }

  /** Each part, by sample and altogether, with each detector. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (String part : cases.stream().map(c -> c.label().part()).distinct().sorted().toList()) {
      List<String> samples = new ArrayList<>();
      cases.stream().map(c -> c.label().sample()).distinct().sorted().forEach(samples::add);
      samples.add(ALL);
      for (String sample : samples) {
        for (QuestionDetector detector : QuestionDetector.values()) {
          rows.add(row(part, sample, detector));
        }
      }
    }
    return rows;
  }

  private Row row(String part, String sample, QuestionDetector detector) {
    Confusion confusion = Confusion.NONE;
    int messages = 0;
    for (Case each : cases) {
      Label label = each.label();
      if (label.part().equals(part) && (sample.equals(ALL) || label.sample().equals(sample))) {
        messages++;
        boolean called = detector.isQuestion(each.text(), each.opens());
        confusion = confusion.plus(label.question(), called);
      }
    }
    return new Row(part, sample, detector, messages, confusion);
  }
}
