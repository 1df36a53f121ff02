package dev.grapevine.detection.bursts;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * That somebody used a term.
 *
 * @param pane when
 * @param actor who
 * @param conversation where
 * @param fingerprint shared by near-duplicates of one text; 0 for a text too short to say
 * @param message which one
 * @param titled whether the conversation has the term in its title
 */
public record Posting(
    int pane, int actor, int conversation, int fingerprint, long message, boolean titled) {

  /** In a conversation that does not have the term in its title. */
  public Posting(int pane, int actor, int conversation, int fingerprint, long message) {
    this(pane, actor, conversation, fingerprint, message, false);
  }

  /** The same in a conversation that has the term in its title. */
  public Posting withTitle() {
    return new Posting(pane, actor, conversation, fingerprint, message, true);
  }

  /** Writes all of it. */
  public void writeTo(DataOutput out) throws IOException {
    out.writeInt(pane);
    out.writeInt(actor);
    out.writeInt(conversation);
    out.writeInt(fingerprint);
    out.writeLong(message);
    out.writeBoolean(titled);
  }

  /** Reads what was written. */
  public static Posting readFrom(DataInput in) throws IOException {
    return new Posting(
        in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readLong(), in.readBoolean());
  }
}
