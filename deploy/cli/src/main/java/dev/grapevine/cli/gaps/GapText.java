package dev.grapevine.cli.gaps;

import dev.grapevine.dashboard.text.Text;
import dev.grapevine.schemas.Expert;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapTransition;
import dev.grapevine.schemas.TopicEvidence;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Knowledge gaps as lines of text.
 *
 * @param zone in which times are told
 * @param people the name for an actor's id; the id itself where none is known
 */
record GapText(ZoneId zone, UnaryOperator<String> people) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final String MARGIN = "  ";
  private static final int LENGTH = 100;

  /** What it is, why, and who could help. */
  List<String> lines(Gap gap) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s %s: %s"
            .formatted(
                gap.severity().id(),
                gap.subtype() == null ? gap.type() : gap.type() + " (" + gap.subtype() + ")",
                Text.firstLine(gap.title(), LENGTH)));
    lines.add(MARGIN + state(gap) + "  " + gap.id());
    if (gap.why() != null) {
      lines.add(MARGIN + Text.firstLine(gap.why(), 2 * LENGTH));
    }
    if (!gap.helpers().isEmpty()) {
      lines.add(
          MARGIN
              + "could help: "
              + gap.helpers().stream()
                  .map(expert -> name(expert.actor()))
                  .collect(Collectors.joining(", ")));
    }
    return lines;
  }

  /** The same, with what shows it, what would close it, and what became of it. */
  List<String> all(Gap gap, List<GapTransition> history) {
    List<String> lines = new ArrayList<>(lines(gap));
    if (gap.closesWhen() != null) {
      lines.add(MARGIN + "closes when: " + Text.firstLine(gap.closesWhen(), 2 * LENGTH));
    }
    gap.evidence().forEach(evidence -> lines.add(MARGIN + line(evidence)));
    for (Expert expert : gap.helpers()) {
      lines.add(MARGIN + name(expert.actor()) + " could help:");
      expert.evidence().forEach(evidence -> lines.add(MARGIN + MARGIN + line(evidence)));
    }
    lines.add(MARGIN + "history:");
    history.forEach(told -> lines.add(MARGIN + MARGIN + line(told)));
    return lines;
  }

  private String state(Gap gap) {
    StringBuilder line = new StringBuilder(gap.state().id());
    line.append(" since ").append(time(gap.changedAt()));
    if (!gap.openedAt().equals(gap.changedAt())) {
      line.append(", found ").append(time(gap.openedAt()));
    }
    if (gap.owner() != null) {
      line.append(", with ").append(name(gap.owner()));
    }
    if (gap.snoozedUntil() != null) {
      line.append(", until ").append(time(gap.snoozedUntil()));
    }
    if (gap.reason() != null) {
      line.append(": ").append(Text.firstLine(gap.reason(), LENGTH));
    }
    return line.toString();
  }

  private String line(GapTransition told) {
    StringBuilder line = new StringBuilder(time(told.time()));
    line.append(MARGIN).append(told.state().id()).append(", ").append(told.severity().id());
    if (told.actor() != null) {
      line.append(", by ").append(name(told.actor()));
    }
    if (told.reason() != null) {
      line.append(": ").append(Text.firstLine(told.reason(), LENGTH));
    }
    return line.toString();
  }

  /** One piece of evidence. */
  String line(TopicEvidence evidence) {
    StringBuilder line = new StringBuilder(time(evidence.time()));
    line.append(MARGIN).append(name(evidence.actor()));
    if (evidence.channel() != null) {
      line.append(" in ").append(Text.firstLine(evidence.channel(), LENGTH));
    }
    String text = evidence.text() == null ? evidence.title() : evidence.text();
    return text == null
        ? line.toString()
        : line.append(": ").append(Text.firstLine(text, LENGTH)).toString();
  }

  String name(String actor) {
    return Text.firstLine(people.apply(actor), LENGTH);
  }

  private String time(Instant time) {
    return TIME.format(time.atZone(zone));
  }
}
