package dev.grapevine.schemas;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.regex.Pattern;

/** Puts a parser's errors in words that say what is wrong and where. */
final class JsonErrors {
  private static final int PATH_LENGTH = 80;
  private static final int MESSAGE_LENGTH = 160;

  /** What a parser repeats of a record, other than single characters: it may be for few to read. */
  private static final Pattern REPEATED = Pattern.compile("('.')| ?'(?!.')[^']*('|$)");

  private JsonErrors() {}

  static CodecException of(IOException error, JsonParser parser) {
    if (error instanceof StreamConstraintsException) {
      String path = parser == null ? "$" : path(parser);
      return CodecException.tooLarge(path + ": " + Quote.shorten(text(error), MESSAGE_LENGTH));
    }
    String text = REPEATED.matcher(text(error)).replaceAll("$1");
    boolean cut = error instanceof JsonEOFException || text.startsWith("Unexpected end-of-input");
    String what = cut ? "unexpected end of input" : Quote.shorten(text, MESSAGE_LENGTH);
    JsonLocation location =
        error instanceof JsonProcessingException json ? json.getLocation() : null;
    return CodecException.malformed("not JSON: " + what + position(location));
  }

  /** Where in the document the parser stands, such as {@code $.data.tags[2]}. */
  static String path(JsonParser parser) {
    StringBuilder path = new StringBuilder();
    append(path, parser.getParsingContext());
    return Quote.shorten(path.toString(), PATH_LENGTH);
  }

  static String position(JsonParser parser) {
    return position(parser.currentTokenLocation());
  }

  static String nameOf(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      default -> "null";
    };
  }

  private static void append(StringBuilder path, JsonStreamContext context) {
    if (context == null || context.inRoot()) {
      path.append('$');
      return;
    }
    append(path, context.getParent());
    if (context.inArray() && context.hasCurrentIndex()) {
      path.append('[').append(context.getCurrentIndex()).append(']');
    } else if (context.inObject() && context.getCurrentName() != null) {
      path.append('.').append(Quote.shorten(context.getCurrentName(), 40));
    }
  }

  private static String text(IOException error) {
    return error instanceof JsonProcessingException json
        ? json.getOriginalMessage()
        : String.valueOf(error.getMessage());
  }

  private static String position(JsonLocation location) {
    return location == null || location.getLineNr() < 1
        ? ""
        : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }
}
