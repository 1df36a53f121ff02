package dev.grapevine.schemas;

import java.io.IOException;
import java.util.List;

/**
 * Reads the simplest of the formats, which any script can write: one flat JSON object a line with
 * the names that an activity's data have, and {@code id}, {@code time} and {@code source}.
 */
public final class PlainCodec {
  private static final ActivityRules RULES = new ActivityRules("$");

  private PlainCodec() {}

  /**
   * What stands in for fields that a line leaves out. A line that names its own is taken at its
   * word, also where that is wider: whoever writes the lines decides who may see them.
   *
   * @param source URI reference of where the lines come from
   * @param visibility null for private
   * @param audience null for none
   */
  public record Defaults(String source, Visibility visibility, List<String> audience) {
    public Defaults {
      visibility = visibility == null ? Visibility.PRIVATE : visibility;
      audience = audience == null ? List.of() : List.copyOf(audience);
    }
  }

  /**
   * The activity in the line; a byte order mark before it and a line break after it do no harm.
   * {@code id}, {@code time} and {@code actor} are required; without a verb it is a message.
   *
   * @throws CodecException if the line is malformed, too large, or no activity
   */
  public static Activity decode(byte[] line, Defaults defaults) {
    return JsonDocument.read(line, in -> read(in, defaults));
  }

  private static Activity read(JsonInput in, Defaults defaults) throws IOException {
    ActivityFields fields = new ActivityFields();
    ActivityBuilder activity =
        fields
            .activity()
            .source(defaults.source())
            .visibility(defaults.visibility())
            .audience(defaults.audience());
    Names seen = new Names();
    for (String name = in.nextName(seen); name != null; name = in.nextName(seen)) {
      switch (name) {
        case "id" -> activity.id(in.string());
        case "time" -> activity.time(in.time());
        case "source" -> source(activity, in.string());
        default -> fields.read(name, in);
      }
    }
    return RULES.check(activity.build());
  }

  private static void source(ActivityBuilder activity, String source) {
    if (source != null) {
      activity.source(source);
    }
  }
}
