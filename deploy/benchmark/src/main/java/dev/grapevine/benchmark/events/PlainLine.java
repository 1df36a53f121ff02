package dev.grapevine.benchmark.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.grapevine.schemas.Activity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes activities in the format {@code plain}, as a sender would. */
public final class PlainLine {
  private static final JsonFactory FACTORY = new JsonFactory();

  private PlainLine() {}

  /** One JSON object without a line break. */
  public static byte[] encode(Activity activity) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      out.writeStartObject();
      string(out, "id", activity.id());
      string(out, "source", activity.source());
      string(out, "time", activity.time().toString());
      string(out, "actor", activity.actor());
      string(out, "verb", activity.verb().id());
      string(out, "object", activity.object());
      string(out, "objectType", activity.objectType());
      string(out, "thread", activity.thread());
      string(out, "inReplyTo", activity.inReplyTo());
      string(out, "channel", activity.channel());
      strings(out, "audience", activity.audience());
      string(out, "visibility", activity.visibility().id());
      string(out, "text", activity.text());
      strings(out, "tags", activity.tags());
      string(out, "url", activity.url());
      out.writeNumberField("version", activity.version());
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void string(JsonGenerator out, String name, String value) throws IOException {
    if (value != null) {
      out.writeStringField(name, value);
    }
  }

  private static void strings(JsonGenerator out, String name, List<String> values)
      throws IOException {
    if (!values.isEmpty()) {
      out.writeArrayFieldStart(name);
      for (String value : values) {
        out.writeString(value);
      }
      out.writeEndArray();
    }
  }
}
