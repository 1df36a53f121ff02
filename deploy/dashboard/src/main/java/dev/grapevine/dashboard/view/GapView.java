package dev.grapevine.dashboard.view;

import dev.grapevine.dashboard.access.Reader;
import dev.grapevine.dashboard.text.Text;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapTransition;
import dev.grapevine.schemas.NumberUnit;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A gap, ready to be shown.
 *
 * @param gap the document
 * @param names of people
 * @param now when it is shown
 * @param pending what was just asked for and is not confirmed yet; null for nothing
 * @param refusal why what the reader has asked for was not carried out; null for nothing
 */
public record GapView(Gap gap, Names names, Instant now, String pending, String refusal) {
  private static final int TITLE_LENGTH = 140;
  private static final int SENTENCE_LENGTH = 500;

  /** A gap of which nothing was asked. */
  public GapView(Gap gap, Names names, Instant now) {
    this(gap, names, now, null, null);
  }

  public String id() {
    return gap.id();
  }

  public List<Segment> title() {
    return Prose.of(gap.title(), TITLE_LENGTH);
  }

  public String plainTitle() {
    return Text.firstLine(gap.title(), TITLE_LENGTH);
  }

  /** The kind in words, whatever kinds there will be. */
  public String type() {
    return words(gap.type());
  }

  public String state() {
    return gap.state().id();
  }

  public String severity() {
    return gap.severity().id();
  }

  public List<Segment> why() {
    return Prose.of(gap.why(), SENTENCE_LENGTH);
  }

  public List<Segment> closesWhen() {
    return Prose.of(gap.closesWhen(), SENTENCE_LENGTH);
  }

  public String channel() {
    return gap.channel() == null ? null : Text.safe(gap.channel());
  }

  public String scope() {
    return Reader.ORG.equals(gap.scope()) ? null : Text.safe(gap.scope());
  }

  public Moment opened() {
    return new Moment(gap.openedAt(), now);
  }

  public Moment changed() {
    return new Moment(gap.changedAt(), now);
  }

  public Moment due() {
    return gap.due() == null ? null : new Moment(gap.due(), now);
  }

  public boolean isOverdue() {
    return gap.due() != null && gap.state().isOpen() && gap.due().isBefore(now);
  }

  public Moment snoozedUntil() {
    return gap.snoozedUntil() == null ? null : new Moment(gap.snoozedUntil(), now);
  }

  public Face owner() {
    return gap.owner() == null ? null : names.face(gap.owner());
  }

  public String reason() {
    return gap.reason() == null ? null : Text.firstLine(gap.reason(), SENTENCE_LENGTH);
  }

  public boolean isOpen() {
    return gap.state().isOpen();
  }

  public int sequence() {
    return gap.sequence();
  }

  public List<String> about() {
    return gap.about().stream().map(Text::safe).toList();
  }

  /** The numbers behind it by name, each with its unit. */
  public Map<String, String> numbers() {
    Map<String, String> numbers = new TreeMap<>();
    gap.numbers().forEach((name, value) -> numbers.put(NumberLabels.of(name), number(name, value)));
    return numbers;
  }

  /** When they were so: the last time that something happened by itself, not on command. */
  public Moment measured(List<Step> history) {
    return history.stream()
        .filter(step -> step.by() == null)
        .reduce((earlier, later) -> later)
        .map(Step::when)
        .orElseGet(this::opened);
  }

  public List<Evidence> evidence() {
    return TopicView.evidence(gap.evidence(), names, now);
  }

  public List<PersonView> helpers() {
    return gap.helpers().stream().map(expert -> PersonView.of(expert, names, now)).toList();
  }

  /** What became of it, ready to be shown. */
  public static List<Step> steps(List<GapTransition> history, Names names, Instant now) {
    return history.stream()
        .filter(each -> !each.tombstone())
        .map(
            each ->
                new Step(
                    each.state().id(),
                    each.severity() == null ? null : each.severity().id(),
                    each.actor() == null ? null : names.face(each.actor()),
                    each.reason() == null ? null : Text.firstLine(each.reason(), SENTENCE_LENGTH),
                    new Moment(each.time(), now)))
        .toList();
  }

  /**
   * A state that it came into.
   *
   * @param state the state
   * @param severity from then on; may be null
   * @param by who asked for it; null if it happened by itself
   * @param reason may be null
   * @param when it was
   */
  public record Step(String state, String severity, Face by, String reason, Moment when) {}

  /** {@code unanswered-question} as {@code Unanswered question}. */
  public static String words(String id) {
    String spaced = Text.safe(id).replaceAll("[-_.]", " ").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    return spaced.isEmpty()
        ? spaced
        : spaced.substring(0, 1).toUpperCase(Locale.ROOT)
            + spaced.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String number(String name, double value) {
    return switch (NumberUnit.of(name)) {
      case SECONDS -> Amounts.duration(value);
      case SHARE -> Amounts.percent(value);
      case PLAIN -> Amounts.number(value);
    };
  }
}
