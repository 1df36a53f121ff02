package dev.grapevine.cli.replay;

import dev.grapevine.schemas.CodecException;
import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.DeadLetterCodec;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Counts the dead letters that a replay's own records have become; each once, however often. */
final class DeadLetterTally {
  private final Sent sent;
  private final Set<String> known = new HashSet<>();
  private final Map<String, Long> reasons = new TreeMap<>();

  DeadLetterTally(Sent sent) {
    this.sent = sent;
  }

  void see(ConsumerRecord<byte[], byte[]> record) {
    try {
      see(DeadLetterCodec.decode(record.value()));
    } catch (CodecException e) {
      // Written by a later release, perhaps; it is not for a count to judge.
    }
  }

  void see(DeadLetter letter) {
    String place = letter.topic() + "/" + letter.partition() + "/" + letter.offset();
    if (sent.isOwn(letter.topic(), letter.partition(), letter.offset()) && known.add(place)) {
      reasons.merge(letter.reason().id(), 1L, Long::sum);
    }
  }

  /** How many there are for each reason. */
  Map<String, Long> reasons() {
    return reasons;
  }
}
