package dev.grapevine.dashboard.commands;

import dev.grapevine.dashboard.kafka.TopicFollower;
import dev.grapevine.dashboard.text.Text;
import dev.grapevine.schemas.CodecException;
import dev.grapevine.schemas.CommandError;
import dev.grapevine.schemas.CommandErrorCodec;
import dev.grapevine.schemas.Namespace;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears which commands the jobs have refused, and says why in words for people. */
public final class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final int DETAIL_LENGTH = 200;

  private Refusals() {}

  /**
   * Begins to listen, to what is refused from now on.
   *
   * @param consumers opens a consumer in no group, which is closed with what is returned
   * @param told each refusal, from one thread
   */
  public static TopicFollower follow(
      Supplier<? extends Consumer<byte[], byte[]>> consumers,
      Namespace namespace,
      java.util.function.Consumer<CommandError> told) {
    return TopicFollower.follow(
        consumers,
        namespace.topic(CommandError.TOPIC),
        TopicFollower.Start.END,
        TopicFollower.RETRY,
        record -> {
          try {
            told.accept(CommandErrorCodec.decode(record.value()));
          } catch (CodecException e) {
            LOG.warn(
                "{}/{}/{} is no refusal of a command: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                e.getMessage());
          }
        });
  }

  /** Why it was refused, in sentences. */
  static String why(CommandError error) {
    return switch (error.reason()) {
      case STALE ->
          "The gap had changed since you looked at it: it is %s now. Look at it again, then decide."
              .formatted(error.state() == null ? "different" : error.state().id());
      case ILLEGAL -> illegal(error.detail());
      case UNKNOWN_GAP -> "The gap is not known any more: it was over long ago, or is gone.";
    };
  }

  /** The job says what stands in the way; where it names a field, that is the time of a snooze. */
  private static String illegal(String detail) {
    if (detail.contains("$.")) {
      return "A gap can only be snoozed until a time that is still to come.";
    }
    String text = Text.firstLine(detail, DETAIL_LENGTH);
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
  }
}
