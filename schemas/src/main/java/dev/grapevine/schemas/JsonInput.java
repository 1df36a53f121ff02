package dev.grapevine.schemas;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads one JSON object value by value, of the type that is wanted and no other, and names the path
 * of whatever is not as it should be. JSON null reads as null: absent.
 */
final class JsonInput {
  private static final String VERBS =
      Arrays.stream(Verb.values()).map(Verb::id).collect(Collectors.joining(", "));

  private static final String ACTOR_TYPES =
      Arrays.stream(ActorType.values()).map(ActorType::id).collect(Collectors.joining(", "));

  private final JsonParser parser;
  private final boolean surrogates;
  private Instant firstTime;

  JsonInput(JsonParser parser, boolean surrogates) {
    this.parser = parser;
    this.surrogates = surrogates;
  }

  /** The first time that was read and can be a record's; null so far. */
  Instant firstTime() {
    return firstTime;
  }

  /** Enters the object that the document must be. */
  void start() throws IOException {
    if (parser.nextToken() == null) {
      throw CodecException.malformed(JsonBytes.NOTHING);
    }
    expectObject();
  }

  /** Makes sure that nothing follows. */
  void end() throws IOException {
    if (parser.nextToken() != null) {
      throw CodecException.malformed(
          "not JSON: something follows the end of the object" + JsonErrors.position(parser));
    }
  }

  /** The next name in the current object, or null at its end. */
  String nextName(Names seen) throws IOException {
    String name = parser.nextFieldName();
    if (name != null && !seen.add(name)) {
      throw invalid("given twice");
    }
    return name;
  }

  /** Enters the object that comes next; false if there is null instead. */
  boolean object() throws IOException {
    if (parser.nextToken() == JsonToken.VALUE_NULL) {
      return false;
    }
    expectObject();
    return true;
  }

  String string() throws IOException {
    String text = parser.nextTextValue();
    if (text != null) {
      return surrogates ? Utf8.repaired(text) : text;
    }
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    throw wrongType("a string");
  }

  /** A string that must be one of a kind's names, such as a verb's. */
  <T> T oneOf(String kind, Function<String, Optional<T>> byName, String names) throws IOException {
    String name = string();
    if (name == null) {
      return null;
    }
    return byName
        .apply(name)
        .orElseThrow(
            () -> invalid("%s is no %s; one of %s".formatted(Quote.of(name), kind, names)));
  }

  /** A verb of the registry. */
  Verb verb() throws IOException {
    return oneOf("verb", Verb::of, VERBS);
  }

  ActorType actorType() throws IOException {
    return oneOf("actor type", ActorType::of, ACTOR_TYPES);
  }

  TopicState topicState() throws IOException {
    return oneOf("state", TopicState::of, TopicState.NAMES);
  }

  GapState gapState() throws IOException {
    return oneOf("state", GapState::of, GapState.NAMES);
  }

  /** A time; its year may be any. */
  Instant time() throws IOException {
    String text = string();
    if (text == null) {
      return null;
    }
    Instant read = Rfc3339.parse(text);
    if (read == null) {
      throw invalid(Quote.of(text) + " is no RFC 3339 time such as 2026-03-02T09:14:05Z");
    }
    if (firstTime == null && ActivityRules.isWithinYears(read)) {
      firstTime = read;
    }
    return read;
  }

  /** An integer of at least 0 and at most {@code max}, or else {@code absent}. */
  long integer(long max, long absent) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return absent;
    }
    if (token != JsonToken.VALUE_NUMBER_INT) {
      throw wrongType("a whole number");
    }
    return current(max);
  }

  /** The integer that was read last. */
  private long current(long max) throws IOException {
    try {
      long number = parser.getLongValue();
      if (number >= 0 && number <= max) {
        return number;
      }
    } catch (InputCoercionException e) {
      // Larger than any long: the same error as larger than the maximum.
    }
    throw invalid(Quote.shorten(parser.getText(), 25) + " is not between 0 and " + max);
  }

  /** A number, or else 0. */
  double number() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return 0;
    }
    if (!token.isNumeric()) {
      throw wrongType("a number");
    }
    // Not getDoubleValue, which refuses some lengths: a double can be read from any number.
    double number = Double.parseDouble(parser.getText());
    if (!Double.isFinite(number)) {
      throw invalid(Quote.shorten(parser.getText(), 25) + " is too large");
    }
    return number;
  }

  /** True or false, or else false. */
  boolean bool() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return false;
    }
    if (!token.isBoolean()) {
      throw wrongType("true or false");
    }
    return token == JsonToken.VALUE_TRUE;
  }

  List<String> strings() throws IOException {
    if (!array("a list of strings")) {
      return null;
    }
    List<String> list = new ArrayList<>(4);
    while (true) {
      String text = parser.nextTextValue();
      if (text != null) {
        list.add(surrogates ? Utf8.repaired(text) : text);
      } else if (parser.currentToken() == JsonToken.END_ARRAY) {
        return list.isEmpty() ? List.of() : list;
      } else {
        throw wrongType("a string");
      }
    }
  }

  /** Integers of at least 0. */
  List<Integer> integers() throws IOException {
    if (!array("a list of whole numbers")) {
      return null;
    }
    List<Integer> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
        throw wrongType("a whole number");
      }
      list.add((int) current(Integer.MAX_VALUE));
    }
    return list;
  }

  /** What {@code body} makes of each object of a list. */
  <T> List<T> objects(JsonDocument.Body<T> body) throws IOException {
    if (!array("a list of objects")) {
      return null;
    }
    List<T> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      expectObject();
      list.add(body.read(this));
    }
    return list;
  }

  /** A flat map; numbers and booleans become their text, and null is left out. */
  Map<String, String> map() throws IOException {
    if (!object()) {
      return null;
    }
    Map<String, String> map = new LinkedHashMap<>();
    Names seen = new Names();
    for (String name = nextName(seen); name != null; name = nextName(seen)) {
      JsonToken token = parser.nextToken();
      if (token.isStructStart()) {
        throw wrongType("a string");
      }
      if (token != JsonToken.VALUE_NULL) {
        String value = parser.getText();
        map.put(surrogates ? Utf8.repaired(name) : name, surrogates ? Utf8.repaired(value) : value);
      }
    }
    return map.isEmpty() ? Map.of() : map;
  }

  /** A flat map of numbers. */
  Map<String, Double> numbers() throws IOException {
    if (!object()) {
      return null;
    }
    Map<String, Double> map = new LinkedHashMap<>();
    Names seen = new Names();
    for (String name = nextName(seen); name != null; name = nextName(seen)) {
      map.put(surrogates ? Utf8.repaired(name) : name, number());
    }
    return map.isEmpty() ? Map.of() : map;
  }

  /** Passes over the value that comes next, of whatever type; the limits hold for it, too. */
  void skip() throws IOException {
    int depth = 0;
    do {
      JsonToken token = parser.nextToken();
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token == JsonToken.VALUE_STRING && parser.getTextLength() > Limits.STRING_LENGTH) {
        throw ActivityRules.tooLong(
            JsonErrors.path(parser), parser.getTextLength(), Limits.STRING_LENGTH);
      }
    } while (depth > 0);
  }

  /** An error at what was read last. */
  CodecException invalid(String message) {
    return CodecException.invalid(JsonErrors.path(parser) + ": " + message);
  }

  /** Enters the list that comes next; false if there is null instead. */
  private boolean array(String wanted) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return false;
    }
    if (token != JsonToken.START_ARRAY) {
      throw wrongType(wanted);
    }
    return true;
  }

  private void expectObject() {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw wrongType("an object");
    }
  }

  private CodecException wrongType(String wanted) {
    return invalid(JsonErrors.nameOf(parser.currentToken()) + " where " + wanted + " is expected");
  }
}
