package dev.grapevine.evaluation;
import dev.grapevine.detection.bursts.*;
import java.time.*;
final class Probe {
  public static void main(String[] a) throws Exception {
    Corpus c = Corpus.of(Research.read("/work/shared/data/" + a[0] + ".jsonl.gz"));
    Timeline t = new Timeline(c);
    for (int k = 1; k + 2 < a.length; k += 3) {
      int from = Pane.of(Instant.parse(a[k + 1] + "T00:00:00Z")), to = Pane.of(Instant.parse(a[k + 2] + "T00:00:00Z"));
      for (int term = 0; term < c.termCount(); term++) if (c.keys[term].equals(a[k])) {
        TermHistory h = new TermHistory(); Distinct d = new Distinct();
        System.out.println(c.keys[term] + " uses " + t.uses(term) + " of " + t.usesOf(term).length);
        for (int m : t.usesRaw(term)) {
          if (m < 0) { h.addMention(); continue; }
          h.add(t.posting(m));
          Burst b = h.look(t.exposureAt(m), d);
          int p = c.panes[m];
          if (p >= from && p <= to) System.out.printf("%s actor %d conv %d %s q=%.2f cells=%d name=%b%n", Instant.ofEpochMilli(Pane.end(p)), c.actors[m], c.conversations[m], b, h.usesPerCell(), h.cells(), h.isNameX());
        }
      }
    }
  }
}
