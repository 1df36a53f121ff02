package dev.grapevine.topics;

import java.util.ArrayList;
import java.util.List;

/** Mentions of one term, in the order in which they came. */
final class Gathered {
  private final List<Mention> mentions = new ArrayList<>(1);

  void add(Mention mention) {
    mentions.add(mention);
  }

  TermUses uses(TermKey key) {
    int count = mentions.size();
    TermUses uses =
        new TermUses(
            key,
            new byte[count],
            new int[count],
            new int[count],
            new int[count],
            new int[count],
            new int[count],
            new long[count],
            new boolean[count],
            new String[count]);
    for (int i = 0; i < count; i++) {
      Mention mention = mentions.get(i);
      uses.kinds()[i] = mention.kind();
      uses.ats()[i] = mention.at();
      uses.panes()[i] = mention.posting().pane();
      uses.actors()[i] = mention.posting().actor();
      uses.conversations()[i] = mention.posting().conversation();
      uses.fingerprints()[i] = mention.posting().fingerprint();
      uses.messages()[i] = mention.posting().message();
      uses.titled()[i] = mention.posting().titled();
      uses.surfaces()[i] = mention.surface();
    }
    return uses;
  }
}
