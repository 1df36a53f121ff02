package dev.grapevine.feed;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityCodec;
import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.DeadLetter.Reason;
import dev.grapevine.schemas.DeadLetters;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.config.Durations;
import dev.grapevine.sdk.history.Contribution;
import dev.grapevine.sdk.history.HistoryEntry;
import dev.grapevine.sdk.history.ObjectKey;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** Finds deletes and undos that had nothing to take back, so that none is dropped in silence. */
final class UnknownObjects {
  private UnknownObjects() {}

  /**
   * Sets such deletes and undos aside. To be asked when a history is about to be forgotten: until
   * then, what they take back may still arrive.
   *
   * @param history by id of the activity
   * @param retention for the words of the reason
   */
  static void find(
      ObjectKey object,
      Map<String, HistoryEntry> history,
      Duration retention,
      Consumer<DeadLetter> out) {
    boolean known = history.values().stream().anyMatch(UnknownObjects::isLine);
    String span = Durations.text(retention);
    for (HistoryEntry entry : history.values()) {
      Contribution contribution = entry.contribution();
      if (contribution == null) {
        continue;
      }
      if (contribution.isDelete() && !known) {
        String detail =
            "$.data.object: %s is to be deleted, but within %s nothing was seen of it"
                .formatted(object.object(), span);
        out.accept(letter(object, contribution, detail));
      } else if (contribution.isUndo() && !takesBack(contribution, history)) {
        String detail =
            "$.data.inReplyTo: %s on %s is to be undone, but within %s it was not seen, or is an undo"
                .formatted(contribution.inReplyTo(), object.object(), span);
        out.accept(letter(object, contribution, detail));
      }
    }
  }

  /** A change that took something back whose line is settled by now, and stays as it is. */
  static DeadLetter tooLate(
      ObjectKey object, Contribution change, Contribution target, Duration retention) {
    String detail =
        "$.time: %s of %s comes more than %s after %s of %s, whose line stays as it is"
            .formatted(
                change.verb().id(),
                object.object(),
                Durations.text(retention),
                target.id(),
                target.time());
    return letter(object, change, detail);
  }

  private static boolean takesBack(Contribution undo, Map<String, HistoryEntry> history) {
    HistoryEntry target = undo.inReplyTo() == null ? null : history.get(undo.inReplyTo());
    return target != null && target.isSeen() && !target.contribution().isUndo();
  }

  private static boolean isLine(HistoryEntry entry) {
    return entry.isSeen() && entry.contribution().isLine();
  }

  private static DeadLetter letter(ObjectKey object, Contribution contribution, String detail) {
    Activity activity =
        Activity.builder()
            .id(contribution.id())
            .source(object.source())
            .time(contribution.time())
            .actor(contribution.actor())
            .verb(contribution.verb())
            .object(object.object())
            .inReplyTo(contribution.inReplyTo())
            .version(contribution.version())
            .build();
    return DeadLetters.of(
        Ports.ACTIVITIES.name(),
        DeadLetter.UNKNOWN_PLACE,
        DeadLetter.UNKNOWN_PLACE,
        ActivityFeedJob.NAME,
        Reason.UNKNOWN_OBJECT,
        detail,
        contribution.time(),
        ActivityCodec.encode(activity));
  }
}
