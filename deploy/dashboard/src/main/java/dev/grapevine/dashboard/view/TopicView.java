package dev.grapevine.dashboard.view;

import dev.grapevine.dashboard.text.Text;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicChange;
import dev.grapevine.schemas.TopicEvidence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A topic, ready to be shown.
 *
 * @param topic the document
 * @param names of people
 * @param now when it is shown
 */
public record TopicView(Topic topic, Names names, Instant now) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final int NAME_LENGTH = 90;
  private static final int TEXT_LENGTH = 400;
  private static final int TERMS = 8;
  private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

  public String id() {
    return topic.id();
  }

  public String name() {
    return Text.firstLine(topic.name(), NAME_LENGTH);
  }

  public String state() {
    return topic.state().id();
  }

  /** Why it is here, in a few words with the numbers. */
  public String why() {
    return "%s in %s, %s"
        .formatted(
            Amounts.people(topic.people()),
            Amounts.duration(topic.window()),
            Amounts.usually(topic.expected()));
  }

  /** The same in a sentence. */
  public String explanation() {
    return "%s talked about it within %s. Who joined a conversation that was under way counts for less, which leaves %s, where the past makes %s likely."
        .formatted(
            Amounts.people(topic.people()),
            Amounts.duration(topic.window()),
            Amounts.number(topic.observed()),
            topic.expected() < 0.05 ? "next to none" : Amounts.number(topic.expected()));
  }

  public Spark spark() {
    return new Spark(topic.sparkline());
  }

  public Moment since() {
    return new Moment(topic.since(), now);
  }

  public Moment emerged() {
    return new Moment(topic.emergedAt(), now);
  }

  public Moment asOf() {
    return new Moment(topic.time(), now);
  }

  public List<String> terms() {
    return topic.terms().stream().limit(TERMS).map(Text::safe).toList();
  }

  public List<String> channels() {
    return topic.channels().stream().map(Text::safe).toList();
  }

  public List<String> artifacts() {
    return topic.artifacts().stream().map(Text::safe).toList();
  }

  /** Links that were shared and may be followed. */
  public List<String> links() {
    return topic.links().stream().map(Links::safe).filter(link -> link != null).toList();
  }

  /** People a day, and what the past makes likely in a day. */
  public Chart chart() {
    List<Chart.Bar> bars = new ArrayList<>();
    if (topic.sparklineEnd() != null) {
      LocalDate end = topic.sparklineEnd().atOffset(ZoneOffset.UTC).toLocalDate();
      int days = topic.sparkline().size();
      for (int i = 0; i < days; i++) {
        bars.add(new Chart.Bar(DAY.format(end.minusDays(days - i)), topic.sparkline().get(i), 0));
      }
    }
    double expected =
        topic.window() > 0 ? topic.expected() * SECONDS_A_DAY / topic.window() : topic.expected();
    return new Chart(bars, expected, "people a day");
  }

  public List<Evidence> evidence() {
    return evidence(topic.evidence(), names, now);
  }

  /** Its states, the newest first. */
  public List<Step> history() {
    return topic.history().stream()
        .sorted(Comparator.comparing(TopicChange::time).reversed())
        .map(
            change ->
                new Step(change.state().id(), change.episode(), new Moment(change.time(), now)))
        .toList();
  }

  /**
   * A state that it came into.
   *
   * @param state the state
   * @param episode in which episode
   * @param when it was
   */
  public record Step(String state, int episode, Moment when) {}

  /** Activities that show something, ready to be shown. */
  static List<Evidence> evidence(List<TopicEvidence> evidence, Names names, Instant now) {
    return evidence.stream()
        .map(
            each ->
                new Evidence(
                    names.face(each.actor()),
                    each.channel() == null ? null : Text.safe(each.channel()),
                    Prose.of(each.title(), NAME_LENGTH),
                    Prose.of(each.text(), TEXT_LENGTH),
                    Links.safe(each.url()),
                    new Moment(each.time(), now)))
        .toList();
  }
}
