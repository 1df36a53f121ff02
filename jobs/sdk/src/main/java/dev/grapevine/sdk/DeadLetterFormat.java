package dev.grapevine.sdk;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.DeadLetterCodec;
import java.time.Instant;
import java.util.List;

/**
 * Dead letters as documents, one for each record and job: setting one aside again changes nothing.
 */
final class DeadLetterFormat implements DocumentFormat<DeadLetter> {
  private static final long serialVersionUID = 1L;
  private static final String ALIAS = "grapevine-dead-letters";

  @Override
  public List<String> aliases() {
    return List.of(ALIAS);
  }

  @Override
  public String alias(DeadLetter letter) {
    return ALIAS;
  }

  @Override
  public String partition(DeadLetter letter) {
    return "1";
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
