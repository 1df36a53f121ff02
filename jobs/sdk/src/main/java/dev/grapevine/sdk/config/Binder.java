package dev.grapevine.sdk.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the records. When a record refuses a value, the value is reported and replaced by its
 * default and the record tried again, so that one wrong range does not hide the next.
 */
final class Binder {
  private final Schema schema;
  private final Values values;
  private final ValueReader reader;
  private final Problems problems;

  Binder(Schema schema, Values values, ValueReader reader, Problems problems) {
    this.schema = schema;
    this.values = values;
    this.reader = reader;
    this.problems = problems;
  }

  /** The section at a path, or nothing after reporting why there is none. */
  Optional<Record> bind(String path, Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] arguments = new Object[components.length];
    Leaf[] leaves = new Leaf[components.length];
    for (int i = 0; i < components.length; i++) {
      String child = Names.join(path, Names.kebab(components[i].getName()));
      if (Schema.isNested(components[i])) {
        Optional<Record> nested = bind(child, components[i].getType());
        if (nested.isEmpty()) {
          return nested;
        }
        arguments[i] = nested.get();
      } else {
        Leaf leaf = schema.leaf(child);
        arguments[i] = reader.read(leaf);
        leaves[i] = values.isSet(leaf) ? leaf : null;
      }
    }
    return construct(path, type, arguments, leaves);
  }

  private Optional<Record> construct(
      String path, Class<?> type, Object[] arguments, Leaf[] leaves) {
    RecordComponent[] components = type.getRecordComponents();
    Constructor<?> constructor = constructor(type);
    while (true) {
      try {
        return Optional.of((Record) constructor.newInstance(arguments));
      } catch (InvocationTargetException e) {
        String message = message(e.getCause());
        int culprit = culprit(message, components, leaves);
        if (culprit < 0) {
          problems.add(places(leaves), path + ": " + message, "");
          return Optional.empty();
        }
        problems.add(
            values.get(leaves[culprit]).place(),
            path + ": " + kebab(message, components[culprit]),
            "");
        arguments[culprit] = reader.readDefault(leaves[culprit]);
        leaves[culprit] = null;
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(constructor + " cannot be called", e);
      }
    }
  }

  /** The component that is set and that the message names first; -1 when it names none. */
  private static int culprit(String message, RecordComponent[] components, Leaf[] leaves) {
    int culprit = -1;
    int earliest = Integer.MAX_VALUE;
    for (int i = 0; i < components.length; i++) {
      Matcher matcher = mention(components[i]).matcher(message);
      if (leaves[i] != null && matcher.find() && matcher.start() < earliest) {
        culprit = i;
        earliest = matcher.start();
      }
    }
    return culprit;
  }

  private static Pattern mention(RecordComponent component) {
    String name = component.getName();
    return Pattern.compile("(?<![\\w-])(" + name + "|" + Names.kebab(name) + ")(?![\\w-])");
  }

  private static String kebab(String message, RecordComponent component) {
    return mention(component).matcher(message).replaceAll(Names.kebab(component.getName()));
  }

  private String message(Throwable refusal) {
    String message = refusal.getMessage();
    boolean plain = refusal instanceof IllegalArgumentException && message != null;
    return reader.redact(plain ? message : refusal.toString()).replaceFirst("\\.\\s*$", "");
  }

  private String places(Leaf[] leaves) {
    String places =
        Stream.of(leaves)
            .filter(leaf -> leaf != null)
            .map(leaf -> values.get(leaf).place())
            .distinct()
            .collect(Collectors.joining(", "));
    return places.isEmpty() ? Raw.DEFAULT : places;
  }

  private static Constructor<?> constructor(Class<?> type) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " has no canonical constructor", e);
    }
  }
}
