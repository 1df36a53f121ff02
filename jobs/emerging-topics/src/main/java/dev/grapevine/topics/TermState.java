package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Posting;
import dev.grapevine.detection.bursts.TermHistory;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is kept of a term: its history, how people write it, and the mentions of panes that have not
 * ended. Those wait, so that the order in which they came has no part in anything.
 */
public final class TermState {
  /** No pane at all. */
  static final int NEVER = Integer.MAX_VALUE;

  private static final int FORMAT = 1;

  private static final Comparator<Mention> BY_POSTING =
      Comparator.<Mention>comparingInt(mention -> mention.posting().pane())
          .thenComparingLong(mention -> mention.posting().message());

  /** Null until there are enough mentions to look at: most terms are used once. */
  private TermHistory history;

  private Surfaces surfaces;
  private List<Mention> ahead = List.of();
  private int due = NEVER;
  private long expiry;
  private int asked = Integer.MIN_VALUE;

  TermHistory history() {
    return history;
  }

  /** Whether there may be enough to look at. */
  boolean isWorthALook() {
    int uses = history == null ? 0 : history.size();
    return uses + ahead.size() >= TermHistory.LEAST_USES;
  }

  /** As most people write it. */
  String surface(String term) {
    return surfaces.commonest(term);
  }

  /** The pane that a timer is set for; {@link #NEVER} for none. */
  int due() {
    return due;
  }

  void due(int pane) {
    due = pane;
  }

  /** When all is to be forgotten, in milliseconds of event time; 0 before anything came. */
  long expiry() {
    return expiry;
  }

  void expireAt(long millis) {
    expiry = Math.max(expiry, millis);
  }

  /** The last pane whose messages were asked for. */
  int asked() {
    return asked;
  }

  void asked(int pane) {
    asked = pane;
  }

  /** Keeps a mention until its pane is over. */
  void add(Mention mention) {
    if (ahead.isEmpty()) {
      ahead = new ArrayList<>(1);
    }
    ahead.add(mention);
  }

  /** Counts the mentions up to a pane that is over; answers the next pane that has any. */
  int turnTo(int pane) {
    if (history == null) {
      history = new TermHistory();
      surfaces = new Surfaces();
    }
    List<Mention> over = ahead;
    ahead = List.of();
    int next = NEVER;
    for (Mention mention : over) {
      next = mention.at() > pane ? Math.min(next, mention.at()) : next;
    }
    if (next != NEVER) {
      ahead = new ArrayList<>(over);
      ahead.removeIf(mention -> mention.at() <= pane);
      over.removeIf(mention -> mention.at() > pane);
    }
    if (over.size() > 1) {
      // What came twice for one message stays in order: it is taken back, and then said anew.
      over.sort(BY_POSTING);
    }
    over.forEach(this::count);
    return next;
  }

  private void count(Mention mention) {
    switch (mention.kind()) {
      case Mention.USE -> {
        history.add(mention.posting());
        surfaces.add(mention.surface());
      }
      case Mention.TAKEN_BACK ->
          history.remove(mention.posting().pane(), mention.posting().message());
      case Mention.NAME -> history.addMention();
      case Mention.NAME_TAKEN_BACK -> history.removeMention();
      default -> throw new IllegalStateException("There is no such mention: " + mention);
    }
  }

  TermState copy() {
    TermState copy = new TermState();
    copy.history = history == null ? null : history.copy();
    copy.surfaces = surfaces == null ? null : surfaces.copy();
    copy.ahead = ahead.isEmpty() ? List.of() : new ArrayList<>(ahead);
    copy.due = due;
    copy.expiry = expiry;
    copy.asked = asked;
    return copy;
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeByte(FORMAT);
    out.writeBoolean(history != null);
    if (history != null) {
      history.writeTo(out);
      surfaces.writeTo(out);
    }
    out.writeInt(due);
    out.writeLong(expiry);
    out.writeInt(asked);
    out.writeInt(ahead.size());
    for (Mention mention : ahead) {
      write(mention, out);
    }
  }

  static TermState readFrom(DataInput in) throws IOException {
    int format = in.readByte();
    if (format != FORMAT) {
      throw new IOException("The state of a term has the unknown format " + format);
    }
    TermState state = new TermState();
    if (in.readBoolean()) {
      state.history = TermHistory.readFrom(in);
      state.surfaces = Surfaces.readFrom(in);
    }
    state.due = in.readInt();
    state.expiry = in.readLong();
    state.asked = in.readInt();
    for (int left = in.readInt(); left > 0; left--) {
      state.add(readMention(in));
    }
    return state;
  }

  /** Scope and term are those of the key. */
  private static void write(Mention mention, DataOutput out) throws IOException {
    out.writeByte(mention.kind());
    out.writeInt(mention.at());
    out.writeInt(mention.posting().pane());
    out.writeInt(mention.posting().actor());
    out.writeInt(mention.posting().conversation());
    out.writeInt(mention.posting().fingerprint());
    out.writeLong(mention.posting().message());
    out.writeUTF(mention.surface() == null ? "" : mention.surface());
  }

  private static Mention readMention(DataInput in) throws IOException {
    byte kind = in.readByte();
    int at = in.readInt();
    Posting posting =
        new Posting(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readLong());
    String surface = in.readUTF();
    return new Mention(null, null, surface.isEmpty() ? null : surface, kind, at, posting);
  }
}
