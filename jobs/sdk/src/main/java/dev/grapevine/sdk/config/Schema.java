package dev.grapevine.sdk.config;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every setting that the given sections declare, as a tree and by path. */
final class Schema {
  private final Group root = new Group("");
  private final Map<String, Leaf> leaves = new LinkedHashMap<>();
  private final Map<String, Leaf> byEnvironmentName = new LinkedHashMap<>();

  Schema(Map<String, ? extends Class<? extends Record>> sections) {
    // Sorted, so that a description does not depend on the map it was made from.
    new TreeMap<>(sections).forEach((path, type) -> declare(groupAt(path), type));
  }

  Group root() {
    return root;
  }

  Leaf leaf(String path) {
    return leaves.get(path);
  }

  /** All settings by the variable of the environment that sets them. */
  Map<String, Leaf> byEnvironmentName() {
    return byEnvironmentName;
  }

  /** What to do about a key that its group does not have. */
  String remedy(Group group, String key) {
    if (Suggestions.nearest(key, group.children().keySet()).isEmpty()) {
      Optional<String> elsewhere = elsewhere(key);
      if (elsewhere.isPresent()) {
        return "Did you mean " + elsewhere.get() + "?";
      }
    }
    return Suggestions.remedy(key, group.children().keySet());
  }

  /** A setting of this name in another section: the key may only be indented wrongly. */
  private Optional<String> elsewhere(String key) {
    return leaves.keySet().stream().filter(path -> path.endsWith("." + key)).findFirst();
  }

  static boolean isNested(RecordComponent component) {
    return component.getType().isRecord() && component.getType() != DataSize.class;
  }

  private Group groupAt(String path) {
    Group group = root;
    for (String key : path.isEmpty() ? new String[0] : path.split("\\.")) {
      group = group.group(key);
    }
    return group;
  }

  private void declare(Group group, Class<?> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      String key = Names.kebab(component.getName());
      if (isNested(component)) {
        declare(group.group(key), component.getType());
      } else {
        Leaf leaf = leaf(Names.join(group.path(), key), component);
        group.add(key, leaf);
        leaves.put(leaf.path(), leaf);
        if (byEnvironmentName.putIfAbsent(leaf.environmentName(), leaf) != null) {
          throw new IllegalStateException(leaf.environmentName() + " would set two settings");
        }
      }
    }
  }

  private static Leaf leaf(String path, RecordComponent component) {
    Setting setting = component.getAnnotation(Setting.class);
    if (setting == null) {
      throw new IllegalStateException(
          component.getDeclaringRecord().getSimpleName()
              + "."
              + component.getName()
              + " has no @Setting");
    }
    return new Leaf(
        path,
        ValueType.of(component),
        setting.value(),
        setting.doc(),
        component.isAnnotationPresent(Secret.class));
  }
}
