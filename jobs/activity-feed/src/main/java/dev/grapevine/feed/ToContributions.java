package dev.grapevine.feed;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import dev.grapevine.sdk.history.Contribution;
import dev.grapevine.sdk.history.ObjectKey;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * Drops, before anything is shuffled or stored, what no line needs: telemetry, the system's own
 * events, and the content of what is private.
 */
public final class ToContributions implements FlatMapFunction<Activity, ObjectContribution> {
  private static final long serialVersionUID = 1L;

  /** How much of a text a line shows, in code points. */
  static final int TEXT_LENGTH = 500;

  @Override
  public void flatMap(Activity activity, Collector<ObjectContribution> out) {
    switch (activity.verb().kind()) {
      case CONTENT, ACT, CHANGE ->
          out.collect(
              new ObjectContribution(
                  new ObjectKey(activity.source(), activity.object()), contribution(activity)));
      case TELEMETRY, SYSTEM -> {}
    }
  }

  private static Contribution contribution(Activity activity) {
    if (activity.verb() == Verb.DELETED || activity.verb() == Verb.UNDONE) {
      // The actor is what a dead letter of it could not do without.
      return Contribution.blank(activity, activity.actor(), activity.inReplyTo());
    }
    return activity.visibility() == Visibility.PRIVATE
        ? Contribution.blank(activity, null, null)
        : Contribution.of(activity, TEXT_LENGTH);
  }
}
