package dev.grapevine.sdk;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.Command;
import dev.grapevine.schemas.CommandError;
import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.ExpertiseDocument;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapTransition;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicTransition;
import dev.grapevine.schemas.Trending;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** The ports of Grapevine itself. A job may declare more of its own. */
public final class Ports {

  /** The port of raw records; their topics are named with this, a dot and the format. */
  public static final String RAW = "raw";

  /** What happened at work, validated and in one form. */
  public static final TopicPort<Activity> ACTIVITIES =
      new TopicPort<>("grapevine.activities", Activity.class, new ActivityFormat());

  /** The lines of the feeds. */
  public static final DocumentPort<FeedItem> FEED =
      new DocumentPort<>("feed", FeedItem.class, new FeedItemFormat());

  /** Emerging topics, each in one document through all its episodes. */
  public static final DocumentPort<Topic> TOPICS =
      new DocumentPort<>("topics", Topic.class, new TopicDocumentFormat());

  /** How topics come and go, as a topic to follow; {@code topics-history} in a back-test. */
  public static final TopicPort<TopicTransition> TOPIC_TRANSITIONS =
      new TopicPort<>(TopicTransition.TOPIC, TopicTransition.class, new TopicTransitionFormat());

  /** What is hot now, a document a scope. */
  public static final DocumentPort<Trending> TRENDING =
      new DocumentPort<>("trending", Trending.class, new TrendingFormat());

  /** Knowledge gaps, a document an episode. */
  public static final DocumentPort<Gap> GAPS =
      new DocumentPort<>("gaps", Gap.class, new GapFormat());

  /** What became of knowledge gaps, as documents; {@code gaps-history} in a back-test. */
  public static final DocumentPort<GapTransition> GAP_HISTORY =
      new DocumentPort<>("gaps-history", GapTransition.class, new GapHistoryFormat());

  /** What becomes of knowledge gaps, as a topic to follow. */
  public static final TopicPort<GapTransition> ALERTS =
      new TopicPort<>(GapTransition.TOPIC, GapTransition.class, new AlertFormat());

  /** Who knows what. */
  public static final DocumentPort<ExpertiseDocument> EXPERTISE =
      new DocumentPort<>("expertise", ExpertiseDocument.class, new ExpertiseFormat());

  /** What people want done with knowledge gaps: no archive holds any. */
  public static final TopicPort<Command> COMMANDS =
      new TopicPort<>(Command.TOPIC, Command.class, new CommandFormat());

  /** The answers to commands that were not carried out. */
  public static final TopicPort<CommandError> COMMAND_ERRORS =
      new TopicPort<>(CommandError.TOPIC, CommandError.class, new CommandErrorFormat());

  /** What could not be processed, as a topic to follow. */
  public static final TopicPort<DeadLetter> DEAD_LETTER_TOPIC =
      new TopicPort<>("grapevine.dead-letters", DeadLetter.class, new DeadLetterTopicFormat());

  /** What could not be processed, as documents to search. */
  public static final DocumentPort<DeadLetter> DEAD_LETTERS =
      new DocumentPort<>("dead-letters", DeadLetter.class, new DeadLetterFormat(Clock.systemUTC()));

  private Ports() {}

  /** Records as they arrive, of these formats; ticks are among them. */
  public static TopicPort<RawRecord> raw(Collection<String> formats) {
    List<String> topics = formats.stream().map(format -> RAW + "." + format).toList();
    return new TopicPort<>(RAW, topics, RawRecord.class, new RawFormat());
  }
}
