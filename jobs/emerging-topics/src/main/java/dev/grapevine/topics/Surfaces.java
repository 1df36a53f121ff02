package dev.grapevine.topics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How people write a term: the few forms that are met most. Of more than a few, a new one takes the
 * place and the count of the rarest (the "space-saving" algorithm of Metwally et al., 2005).
 */
final class Surfaces {
  private static final int MOST = 4;
  private static final String[] NONE = {};
  private static final int[] NO_COUNTS = {};

  /** The key itself is null. */
  private String[] forms = NONE;

  private int[] counts = NO_COUNTS;

  void add(String form) {
    int rarest = 0;
    for (int i = 0; i < forms.length; i++) {
      if (form == null ? forms[i] == null : form.equals(forms[i])) {
        counts[i]++;
        return;
      }
      rarest = counts[i] < counts[rarest] ? i : rarest;
    }
    if (forms.length < MOST) {
      rarest = forms.length;
      forms = Arrays.copyOf(forms, rarest + 1);
      counts = Arrays.copyOf(counts, rarest + 1);
    }
    forms[rarest] = form;
    counts[rarest]++;
  }

  /** The form that is met most, of equals the first one; the key if none was met. */
  String commonest(String key) {
    String best = key;
    int most = 0;
    for (int i = 0; i < forms.length; i++) {
      if (counts[i] > most) {
        most = counts[i];
        best = forms[i] == null ? key : forms[i];
      }
    }
    return best;
  }

  Surfaces copy() {
    Surfaces copy = new Surfaces();
    copy.forms = forms.clone();
    copy.counts = counts.clone();
    return copy;
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeByte(forms.length);
    for (int i = 0; i < forms.length; i++) {
      out.writeUTF(forms[i] == null ? "" : forms[i]);
      out.writeInt(counts[i]);
    }
  }

  static Surfaces readFrom(DataInput in) throws IOException {
    Surfaces surfaces = new Surfaces();
    int length = in.readByte();
    if (length > 0) {
      surfaces.forms = new String[length];
      surfaces.counts = new int[length];
    }
    for (int i = 0; i < length; i++) {
      String form = in.readUTF();
      surfaces.forms[i] = form.isEmpty() ? null : form;
      surfaces.counts[i] = in.readInt();
    }
    return surfaces;
  }
}
