package dev.grapevine.schemas;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes one JSON object field by field, leaving out what is null or empty. */
final class JsonOutput {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator generator;
  private final boolean repair;

  private JsonOutput(JsonGenerator generator, boolean repair) {
    this.generator = generator;
    this.repair = repair;
  }

  /** Writes the fields of one of several objects. */
  interface Element<T> {
    void write(JsonOutput out, T element) throws IOException;
  }

  /** Writes the fields of one object. */
  interface Body {
    void write(JsonOutput out) throws IOException;
  }

  /** The object in UTF-8; half a surrogate pair in a text becomes a replacement character. */
  static byte[] write(Body body) {
    try {
      return write(body, false);
    } catch (JsonGenerationException e) {
      try {
        // Seldom needed, so that texts are not searched for it every time.
        return write(body, true);
      } catch (IOException again) {
        throw new UncheckedIOException(again);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] write(Body body, boolean repair) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
      generator.writeStartObject();
      body.write(new JsonOutput(generator, repair));
      generator.writeEndObject();
    }
    return bytes.toByteArray();
  }

  void object(String name, Body body) throws IOException {
    generator.writeObjectFieldStart(name);
    body.write(this);
    generator.writeEndObject();
  }

  void string(String name, String value) throws IOException {
    if (value != null) {
      generator.writeFieldName(name);
      generator.writeString(sound(value));
    }
  }

  void strings(String name, List<String> values) throws IOException {
    if (values != null && !values.isEmpty()) {
      generator.writeArrayFieldStart(name);
      for (String value : values) {
        generator.writeString(sound(value));
      }
      generator.writeEndArray();
    }
  }

  void integers(String name, List<Integer> numbers) throws IOException {
    if (!numbers.isEmpty()) {
      generator.writeArrayFieldStart(name);
      for (int number : numbers) {
        generator.writeNumber(number);
      }
      generator.writeEndArray();
    }
  }

  <T> void objects(String name, List<T> elements, Element<T> element) throws IOException {
    if (!elements.isEmpty()) {
      generator.writeArrayFieldStart(name);
      for (T each : elements) {
        generator.writeStartObject();
        element.write(this, each);
        generator.writeEndObject();
      }
      generator.writeEndArray();
    }
  }

  /** Sorted by key, so that equal maps give equal bytes. */
  void map(String name, Map<String, String> map) throws IOException {
    if (!map.isEmpty()) {
      generator.writeObjectFieldStart(name);
      for (Map.Entry<String, String> entry : new TreeMap<>(map).entrySet()) {
        generator.writeStringField(sound(entry.getKey()), sound(entry.getValue()));
      }
      generator.writeEndObject();
    }
  }

  /** Sorted by key, so that equal maps give equal bytes. */
  void numbers(String name, Map<String, Double> map) throws IOException {
    if (!map.isEmpty()) {
      generator.writeObjectFieldStart(name);
      for (Map.Entry<String, Double> entry : new TreeMap<>(map).entrySet()) {
        generator.writeNumberField(sound(entry.getKey()), entry.getValue());
      }
      generator.writeEndObject();
    }
  }

  void time(String name, Instant time) throws IOException {
    if (time != null) {
      generator.writeStringField(name, Rfc3339.format(time));
    }
  }

  void number(String name, long number) throws IOException {
    generator.writeNumberField(name, number);
  }

  void number(String name, double number) throws IOException {
    generator.writeNumberField(name, number);
  }

  void bool(String name, boolean value) throws IOException {
    generator.writeBooleanField(name, value);
  }

  private String sound(String text) {
    return repair ? Utf8.repaired(text) : text;
  }
}
