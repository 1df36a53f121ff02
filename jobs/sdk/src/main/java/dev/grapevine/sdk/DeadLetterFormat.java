package dev.grapevine.sdk;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.DeadLetterCodec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Dead letters as documents, one for each record and job: setting one aside again on the same day
 * changes nothing. Each day has an index of its own, so that old ones can be dropped as a whole.
 */
final class DeadLetterFormat implements DocumentFormat<DeadLetter> {
  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu.MM.dd");
  private static final String ALIAS = "grapevine-dead-letters";

  private final Clock clock;

  /**
   * @param clock by which letters are forgotten; it decides about nothing else
   */
  DeadLetterFormat(Clock clock) {
    this.clock = clock;
  }

  @Override
  public List<String> aliases() {
    return List.of(ALIAS);
  }

  @Override
  public String alias(DeadLetter letter) {
    return ALIAS;
  }

  /** The day on which it is written: of event time a letter may have none, or a wrong one. */
  @Override
  public String partition(DeadLetter letter) {
    return DAY.format(clock.instant().atOffset(ZoneOffset.UTC));
  }

  @Override
  public String id(DeadLetter letter) {
    return letter.id();
  }

  @Override
  public long version(DeadLetter letter) {
    return 1;
  }

  @Override
  public Instant time(DeadLetter letter) {
    return letter.time() == null ? Instant.EPOCH : letter.time();
  }

  @Override
  public boolean tombstone(DeadLetter letter) {
    return false;
  }

  @Override
  public byte[] encode(DeadLetter letter) {
    return DeadLetterCodec.encode(letter);
  }
}
