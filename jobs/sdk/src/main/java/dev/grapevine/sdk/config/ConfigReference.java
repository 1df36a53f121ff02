package dev.grapevine.sdk.config;

import java.util.Map;

/** Renders the settings of sections for a README, so that the text cannot differ from the code. */
public final class ConfigReference {
  private ConfigReference() {}

  /** A Markdown table with a row for each setting of the given sections. */
  public static String markdown(Map<String, ? extends Class<? extends Record>> sections) {
    StringBuilder out = new StringBuilder("| Setting | Type | Default | Meaning |\n");
    out.append("|---|---|---|---|\n");
    append(new Schema(sections).root(), out);
    return out.toString();
  }

  private static void append(Group group, StringBuilder out) {
    for (Node node : group.children().values()) {
      if (node instanceof Group nested) {
        append(nested, out);
      } else if (node instanceof Leaf leaf) {
        out.append(row(leaf));
      }
    }
  }

  private static String row(Leaf leaf) {
    String path = leaf.isMap() ? leaf.path() + ".*" : leaf.path();
    String type = leaf.type().label() + (leaf.secret() ? " (secret)" : "");
    String shown = leaf.defaultText().isEmpty() ? "" : "`" + leaf.defaultText() + "`";
    return "| `" + path + "` | " + type + " | " + cell(shown) + " | " + cell(leaf.doc()) + " |\n";
  }

  private static String cell(String text) {
    return text.replaceAll("\\R", " ").replace("|", "\\|");
  }
}
