package dev.grapevine.dashboard.view;

import dev.grapevine.dashboard.text.Text;
import dev.grapevine.schemas.DeadLetter;
import java.time.Instant;

/**
 * A dead letter, ready to be shown.
 *
 * @param id of the document
 * @param letter the document
 * @param now when it is shown
 */
public record LetterView(String id, DeadLetter letter, Instant now) {
  private static final int DETAIL_LENGTH = 400;
  private static final String TEXT = "utf-8";
  private static final String WITHHELD = "(content withheld";

  public String place() {
    return "%s, partition %d, offset %d"
        .formatted(Text.safe(letter.topic()), letter.partition(), letter.offset());
  }

  public String reason() {
    return letter.reason().id();
  }

  public String detail() {
    return letter.detail() == null ? "" : Text.firstLine(letter.detail(), DETAIL_LENGTH);
  }

  public Moment when() {
    return letter.time() == null ? null : new Moment(letter.time(), now);
  }

  /** Whether all of it is here as text that somebody could put right. */
  public boolean isRepairable() {
    return TEXT.equals(letter.encoding())
        && letter.raw() != null
        && !letter.raw().isEmpty()
        && !detail().startsWith(WITHHELD)
        && letter.size() <= DeadLetter.MAX_RAW_BYTES
        && !letter.topic().startsWith("grapevine-");
  }

  public String raw() {
    return letter.raw() == null ? "" : letter.raw();
  }
}
