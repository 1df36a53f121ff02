package dev.grapevine.gaps;

import dev.grapevine.detection.questions.QuestionReader;
import dev.grapevine.detection.questions.Reading;
import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActorType;
import dev.grapevine.schemas.Readers;
import dev.grapevine.schemas.TopicEvidence;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import dev.grapevine.sdk.history.Contribution;
import dev.grapevine.sdk.history.ObjectKey;
import java.util.Locale;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Drops, before anything is shuffled or stored, what no gap needs: what bots say, and the content
 * of what is private. Here it is also decided when something counts: further on, how far time has
 * come depends on what else is under way.
 */
public final class ToContributions extends ProcessFunction<Activity, ObjectContribution> {
  private static final long serialVersionUID = 1L;

  /** Searches and what was clicked after them. */
  public static final OutputTag<Search> SEARCHES =
      new OutputTag<>("searches", TypeInformation.of(Search.class));

  /** Ids of people who are to be forgotten. */
  public static final OutputTag<String> ERASED = new OutputTag<>("erased", Types.STRING);

  /** The attribute of a search that says how many hits were not shown. */
  static final String HIDDEN = "hidden";

  @Override
  public void processElement(
      Activity activity, Context context, Collector<ObjectContribution> out) {
    long at = Math.max(activity.time().toEpochMilli(), Ahead.next(context.timerService()));
    switch (activity.verb()) {
      case SEARCHED, CLICKED -> {
        if (activity.actorType() == ActorType.PERSON
            && activity.visibility() != Visibility.PRIVATE) {
          context.output(SEARCHES, search(activity, at));
        }
      }
      case PERSON_ERASED -> context.output(ERASED, activity.object());
      default -> {
        if (counts(activity)) {
          out.collect(contribution(activity, at));
        }
      }
    }
  }

  private static boolean counts(Activity activity) {
    boolean person = activity.actorType() == ActorType.PERSON;
    return switch (activity.verb().kind()) {
      case CONTENT, ACT -> person || activity.verb() == Verb.CLOSED;
      case CHANGE -> true;
      case TELEMETRY, SYSTEM -> false;
    };
  }

  private static Search search(Activity activity, long at) {
    boolean isClick = activity.verb() == Verb.CLICKED;
    return new Search(
        activity.source(),
        activity.id(),
        activity.actor(),
        at,
        new Readers(activity.visibility(), activity.audience()),
        isClick ? null : activity.text() == null ? "" : activity.text().toLowerCase(Locale.ROOT),
        activity.results() == null ? 0 : activity.results(),
        hidden(activity.attributes().get(HIDDEN)));
  }

  private static int hidden(String text) {
    try {
      return text == null ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0; // Nothing that could be counted.
    }
  }

  private static ObjectContribution contribution(Activity activity, long at) {
    boolean isBlank =
        activity.verb() == Verb.DELETED
            || activity.verb() == Verb.UNDONE
            || activity.visibility() == Visibility.PRIVATE;
    return new ObjectContribution(
        new ObjectKey(activity.source(), activity.object()),
        at,
        isBlank ? blank(activity) : Contribution.of(activity, TopicEvidence.MAX_TEXT),
        isBlank ? Reading.NOTHING : QuestionReader.read(activity.text()));
  }

  private static Contribution blank(Activity activity) {
    return Contribution.blank(
        activity, null, activity.verb() == Verb.UNDONE ? activity.inReplyTo() : null);
  }
}
