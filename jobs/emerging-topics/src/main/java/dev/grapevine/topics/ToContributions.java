package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActorType;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import dev.grapevine.sdk.history.Contribution;
import dev.grapevine.sdk.history.ObjectKey;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Drops, before anything is shuffled or stored, what says nothing: telemetry, acts without words,
 * what bots say, and the content of what is private. Here it is also decided in which pane
 * something counts: further on, how far time has come depends on what else is under way.
 */
public final class ToContributions extends ProcessFunction<Activity, ObjectContribution> {
  private static final long serialVersionUID = 1L;

  /** Beyond it no term is looked for, in code points. */
  static final int TEXT_LENGTH = 16 * 1024;

  @Override
  public void processElement(
      Activity activity, Context context, Collector<ObjectContribution> out) {
    if (counts(activity)) {
      int at = Math.max(Pane.of(activity.time()), Panes.current(context.timerService()));
      out.collect(
          new ObjectContribution(
              new ObjectKey(activity.source(), activity.object()), at, contribution(activity)));
    }
  }

  private static boolean counts(Activity activity) {
    boolean person = activity.actorType() == ActorType.PERSON;
    return switch (activity.verb().kind()) {
      case CONTENT -> person;
      case ACT -> person && activity.verb() == Verb.REVIEWED;
      case CHANGE -> true;
      case TELEMETRY, SYSTEM -> false;
    };
  }

  private static Contribution contribution(Activity activity) {
    if (activity.verb() == Verb.DELETED || activity.verb() == Verb.UNDONE) {
      return Contribution.blank(activity, null, activity.inReplyTo());
    }
    return activity.visibility() == Visibility.PRIVATE
        ? Contribution.blank(activity, null, null)
        : Contribution.of(activity, TEXT_LENGTH);
  }
}
