package dev.grapevine.sdk.config;

import java.util.regex.Pattern;

/** One setting: where it is written, and what its record says of it. */
record Leaf(String path, ValueType type, String defaultText, String doc, boolean secret)
    implements Node {

  /** Keys of other systems that hold credentials, as Flink hides them, and Kafka's. */
  private static final Pattern SENSITIVE =
      Pattern.compile(
          "(?i).*(passw|secret|token|credential|jaas|api-?key|service-?key|account\\.key"
              + "|keystore\\.key|basic-auth|auth-params|http-headers).*");

  boolean isMap() {
    return type.kind() == ValueType.Kind.MAP;
  }

  /** Whether a value must not be printed; the key is the one inside a map, or empty. */
  boolean hides(String key, String text) {
    boolean sensitive = SENSITIVE.matcher(key).matches() || Substitution.isIn(text);
    return !text.isEmpty() && (secret || isMap() && sensitive);
  }

  String environmentName() {
    return Names.environment(path);
  }
}
