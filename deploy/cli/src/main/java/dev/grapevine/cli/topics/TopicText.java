package dev.grapevine.cli.topics;

import dev.grapevine.cli.console.Sparkline;
import dev.grapevine.dashboard.feed.ThreadTitles;
import dev.grapevine.dashboard.text.Text;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicEvidence;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A topic as a few lines of text.
 *
 * @param zone in which times are told
 * @param people the name for an actor's id; the id itself where none is known
 */
record TopicText(ZoneId zone, UnaryOperator<String> people) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final String MARGIN = "  ";
  private static final int EVIDENCE = 2;
  private static final int NAME_LENGTH = 60;
  private static final int TITLE_LENGTH = 80;
  private static final int TEXT_LENGTH = 120;

  /** The evidence that is shown of a topic. */
  static List<TopicEvidence> evidence(Topic topic) {
    return topic.evidence().stream().limit(EVIDENCE).toList();
  }

  /**
   * What it is and where it stands, how many people it is about, and some of what they say.
   *
   * @param titles of the threads of its evidence
   * @param names of topics that are related to it, by id
   */
  List<String> lines(Topic topic, ThreadTitles titles, Map<String, String> names) {
    List<String> lines = new ArrayList<>();
    lines.add(headline(topic));
    lines.add(MARGIN + Numbers.people(topic.people(), topic.window(), topic.expected()));
    if (!topic.sparkline().isEmpty()) {
      lines.add(MARGIN + sparkline(topic));
    }
    evidence(topic).forEach(each -> lines.add(MARGIN + line(each, titles)));
    related(topic, names).ifPresent(line -> lines.add(MARGIN + line));
    return lines;
  }

  private String headline(Topic topic) {
    StringBuilder line = new StringBuilder(Text.firstLine(topic.name(), TITLE_LENGTH));
    line.append(": ").append(topic.state().id()).append(" since ").append(time(topic.since()));
    if (!topic.emergedAt().equals(topic.since())) {
      line.append(", emerged ").append(time(topic.emergedAt()));
    }
    if (topic.episode() > 1) {
      line.append(", episode ").append(topic.episode());
    }
    return line.toString();
  }

  private static String sparkline(Topic topic) {
    String line = Sparkline.of(topic.sparkline());
    // Its days are those of UTC: the last one is the day that ends then.
    return topic.sparklineEnd() == null
        ? line
        : line
            + " people a day until "
            + topic.sparklineEnd().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
  }

  private static Optional<String> related(Topic topic, Map<String, String> names) {
    List<String> known =
        topic.related().stream()
            .filter(names::containsKey)
            .map(id -> Text.firstLine(names.get(id), NAME_LENGTH))
            .toList();
    return known.isEmpty() ? Optional.empty() : Optional.of("related: " + String.join(", ", known));
  }

  private String line(TopicEvidence evidence, ThreadTitles titles) {
    String title = evidence.title() == null ? title(evidence, titles) : evidence.title();
    String shownTitle = title == null ? "" : Text.firstLine(title, TITLE_LENGTH);
    StringBuilder line = new StringBuilder(time(evidence.time()));
    line.append(MARGIN).append(Text.firstLine(people.apply(evidence.actor()), NAME_LENGTH));
    if (!shownTitle.isEmpty()) {
      line.append(" in «").append(shownTitle).append('»');
    }
    if (evidence.channel() != null) {
      String channel = Text.firstLine(evidence.channel(), NAME_LENGTH);
      line.append(shownTitle.isEmpty() ? " in " + channel : " (" + channel + ")");
    }
    String text = evidence.text() == null ? "" : Text.firstLine(evidence.text(), TEXT_LENGTH);
    return text.isEmpty() ? line.toString() : line.append(": ").append(text).toString();
  }

  private static String title(TopicEvidence evidence, ThreadTitles titles) {
    return evidence.thread() == null ? null : titles.of(evidence.thread(), evidence.id());
  }

  private String time(Instant time) {
    return TIME.format(time.atZone(zone));
  }
}
