package dev.grapevine.sdk.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A key of the file that has keys below it. */
final class Group implements Node {
  private final String path;
  private final Map<String, Node> children = new LinkedHashMap<>();

  Group(String path) {
    this.path = path;
  }

  @Override
  public String path() {
    return path;
  }

  /** What may stand below, in the order of declaration. */
  Map<String, Node> children() {
    return children;
  }

  Optional<Node> child(String key) {
    return Optional.ofNullable(children.get(key));
  }

  /** The group below this key, which is made when there is none. */
  Group group(String key) {
    Node node = children.computeIfAbsent(key, k -> new Group(Names.join(path, k)));
    if (node instanceof Group group) {
      return group;
    }
    throw new IllegalStateException(node.path() + " is both a setting and a section");
  }

  void add(String key, Leaf leaf) {
    if (children.putIfAbsent(key, leaf) != null) {
      throw new IllegalStateException(leaf.path() + " is declared twice");
    }
  }
}
