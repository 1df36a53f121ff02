package dev.grapevine.schemas;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Opens a document within our limits, and turns every failure to read it into one of ours. */
final class JsonDocument {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(new JsonLimits())
          .errorReportConfiguration(
              ErrorReportConfiguration.builder().maxErrorTokenLength(40).build())
          .build();

  private JsonDocument() {}

  /** Reads the one object of a document and makes something of it. */
  interface Body<T> {
    T read(JsonInput in) throws IOException;
  }

  /**
   * What {@code body} makes of the document.
   *
   * @throws CodecException if the document is malformed, too large, or not what the body asks for
   */
  static <T> T read(byte[] json, Body<T> body) {
    boolean surrogates = JsonBytes.check(json);
    try (JsonParser parser = FACTORY.createParser(json)) {
      return read(parser, new JsonInput(parser, surrogates), body);
    } catch (IOException e) {
      throw JsonErrors.of(e, null);
    }
  }

  private static <T> T read(JsonParser parser, JsonInput in, Body<T> body) {
    try {
      in.start();
      T result = body.read(in);
      in.end();
      return result;
    } catch (CodecException e) {
      throw e.at(in.firstTime());
    } catch (IOException e) {
      throw JsonErrors.of(e, parser).at(in.firstTime());
    }
  }
}
