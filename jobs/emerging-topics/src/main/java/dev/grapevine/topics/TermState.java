package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Posting;
import dev.grapevine.detection.bursts.TermHistory;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What is kept of a term: its history, how people write it, and the mentions of panes that have not
 * ended. Those wait, so that the order in which they came has no part in anything.
 */
public final class TermState {
  /** No pane at all. */
  static final int NEVER = Integer.MAX_VALUE;

  private static final int FORMAT = 2;

  private static final Comparator<Mention> BY_POSTING =
      Comparator.<Mention>comparingInt(mention -> mention.posting().pane())
          .thenComparingLong(mention -> mention.posting().message());

  /** Null until there are enough mentions to look at: most terms are used once. */
  private TermHistory history;

  private Surfaces surfaces;
  private List<Mention> ahead = List.of();
  private int due = NEVER;
  private int last = Integer.MIN_VALUE;
  private int asked = Integer.MIN_VALUE;
  private int told = Integer.MIN_VALUE;

  /** Not stored: it is told at once. */
  private Set<Long> takenBack = Set.of();

  TermHistory history() {
    return history;
  }

  /** Whether there may be enough to look at, or something to take back of what was told. */
  boolean isWorthALook() {
    if (told != Integer.MIN_VALUE) {
      return true;
    }
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

  /**
   * Forgets what was counted if nothing was for long. What has come already for later panes has no
   * say in that, or else it would depend on how early it came.
   *
   * @param timestamp that it is now, in milliseconds of event time
   * @return when to ask again, in the same; {@link Long#MAX_VALUE} if nothing is left
   */
  long forget(long timestamp, Duration memory) {
    int newest = last;
    int next = NEVER;
    for (Mention mention : ahead) {
      if (Pane.end(mention.at()) <= timestamp) {
        newest = Math.max(newest, mention.at());
      } else {
        next = Math.min(next, mention.at());
      }
    }
    if (newest != Integer.MIN_VALUE && Panes.expiry(newest, memory) > timestamp) {
      return Panes.expiry(newest, memory);
    }
    history = null;
    surfaces = null;
    last = Integer.MIN_VALUE;
    asked = Integer.MIN_VALUE;
    told = Integer.MIN_VALUE;
    ahead = new ArrayList<>(ahead);
    ahead.removeIf(mention -> Pane.end(mention.at()) <= timestamp);
    return next == NEVER ? Long.MAX_VALUE : Panes.expiry(next, memory);
  }

  /** The last pane whose messages were asked for. */
  int asked() {
    return asked;
  }

  void asked(int pane) {
    asked = pane;
  }

  /** Notes that a burst was told of. */
  void told(int pane) {
    told = pane;
  }

  /** Of a term that was told of, the messages that do not use it any more since the last turn. */
  Set<Long> takenBack() {
    return told == Integer.MIN_VALUE ? Set.of() : takenBack;
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
    List<Mention> over = new ArrayList<>();
    List<Mention> later = new ArrayList<>();
    int next = NEVER;
    for (Mention mention : ahead) {
      if (mention.at() <= pane) {
        over.add(mention);
      } else {
        later.add(mention);
        next = Math.min(next, mention.at());
      }
    }
    // What came twice for one message stays in order: it is taken back, and then said anew.
    over.sort(BY_POSTING);
    over.forEach(this::count);
    takenBack = Mention.takenBack(over);
    ahead = later.isEmpty() ? List.of() : later;
    return next;
  }

  private void count(Mention mention) {
    last = Math.max(last, mention.at());
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
    copy.last = last;
    copy.asked = asked;
    copy.told = told;
    copy.takenBack = takenBack;
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
    out.writeInt(last);
    out.writeInt(asked);
    out.writeInt(told);
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
    state.last = in.readInt();
    state.asked = in.readInt();
    state.told = in.readInt();
    for (int left = in.readInt(); left > 0; left--) {
      state.add(readMention(in));
    }
    return state;
  }

  /** Scope and term are those of the key. */
  private static void write(Mention mention, DataOutput out) throws IOException {
    out.writeByte(mention.kind());
    out.writeInt(mention.at());
    mention.posting().writeTo(out);
    out.writeUTF(mention.surface() == null ? "" : mention.surface());
  }

  private static Mention readMention(DataInput in) throws IOException {
    byte kind = in.readByte();
    int at = in.readInt();
    Posting posting = Posting.readFrom(in);
    String surface = in.readUTF();
    return new Mention(null, null, surface.isEmpty() ? null : surface, kind, at, posting);
  }
}
