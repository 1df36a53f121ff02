package dev.grapevine.sdk.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What kind of value a setting takes: how its text is read, and how that is said to people. */
record ValueType(Kind kind, Class<?> javaType) {

  /** The kinds of values, each with the words for it and an example or the remedy. */
  enum Kind {
    INT("a whole number", "Give one of at most 2147483647, such as 42"),
    LONG("a whole number", "Give one such as 42"),
    DOUBLE("a number", "Give one such as 0.5"),
    BOOLEAN("true or false", "Give true or false"),
    STRING("text", ""),
    DURATION("a duration", "Give a number with its unit, such as 250ms, 10s, 5m, 1h or 30d"),
    SIZE("a size in bytes", "Give a number with its unit, such as 512B, 64KiB, 5MiB or 1GiB"),
    ENUM("one of", ""),
    LIST("a list", ""),
    PATH("a path", "Give the path of a file or a folder"),
    MAP("a map", "");

    private final String label;
    private final String remedy;

    Kind(String label, String remedy) {
      this.label = label;
      this.remedy = remedy;
    }
  }

  private static final Map<Type, Kind> SIMPLE =
      Map.of(
          int.class, Kind.INT,
          long.class, Kind.LONG,
          double.class, Kind.DOUBLE,
          boolean.class, Kind.BOOLEAN,
          String.class, Kind.STRING,
          Duration.class, Kind.DURATION,
          DataSize.class, Kind.SIZE,
          Path.class, Kind.PATH);

  /** The kind that a component's declared type stands for. */
  static ValueType of(RecordComponent component) {
    Class<?> type = component.getType();
    if (SIMPLE.containsKey(type)) {
      return new ValueType(SIMPLE.get(type), type);
    }
    if (type.isEnum()) {
      return new ValueType(Kind.ENUM, type);
    }
    if (component.getGenericType() instanceof ParameterizedType generic
        && Arrays.stream(generic.getActualTypeArguments()).allMatch(String.class::equals)) {
      if (type == List.class) {
        return new ValueType(Kind.LIST, type);
      }
      if (type == Map.class) {
        return new ValueType(Kind.MAP, type);
      }
    }
    throw new IllegalStateException(
        component.getDeclaringRecord().getSimpleName()
            + "."
            + component.getName()
            + " has a type that no setting can have: "
            + component.getGenericType().getTypeName());
  }

  /**
   * The value that a text means.
   *
   * @throws IllegalArgumentException when it means none
   */
  Object parse(String text) {
    return switch (kind) {
      case INT -> Integer.parseInt(text);
      case LONG -> Long.parseLong(text);
      case DOUBLE -> finite(text);
      case BOOLEAN -> bool(text);
      case STRING -> text;
      case DURATION -> Durations.parse(text);
      case SIZE -> DataSize.parse(text);
      case ENUM -> constant(text);
      case LIST -> Raw.split(text);
      case PATH -> Path.of(text);
      case MAP -> throw new IllegalStateException("a map is read by its entries");
    };
  }

  /** What a reader is told to write. */
  String label() {
    return kind == Kind.ENUM ? String.join(", ", constants()) : kind.label.replaceFirst("^a ", "");
  }

  /** What is wrong with a text that does not parse. */
  String complaint() {
    return kind == Kind.ENUM ? "is not one of its values" : "is not " + kind.label;
  }

  String remedy(String text) {
    return kind == Kind.ENUM
        ? Suggestions.remedy(text, constants())
        : kind.remedy.isEmpty() ? "" : kind.remedy + ".";
  }

  private List<String> constants() {
    return Arrays.stream(javaType.getEnumConstants())
        .map(constant -> Names.kebab(((Enum<?>) constant).name()))
        .toList();
  }

  private Object constant(String text) {
    int index = constants().indexOf(text);
    if (index < 0) {
      throw new IllegalArgumentException("unknown constant");
    }
    return javaType.getEnumConstants()[index];
  }

  private static boolean bool(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("neither true nor false");
    }
    return Boolean.parseBoolean(text);
  }

  private static double finite(String text) {
    double value = Double.parseDouble(text);
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not finite");
    }
    return value;
  }
}
