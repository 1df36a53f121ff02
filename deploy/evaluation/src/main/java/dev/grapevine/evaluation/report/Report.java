package dev.grapevine.evaluation.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.grapevine.evaluation.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of an evaluation.
 *
 * @param messages that were read
 * @param days from the first to the last
 * @param countedDays on which alarms counted
 * @param seed of all that was random
 * @param outcomes method by method, each budget by budget
 */
public record Report(
    int messages, int days, double countedDays, long seed, List<Outcome> outcomes) {

  /** The table of all methods, and the details of the first. */
  public String text() {
    StringBuilder text = new StringBuilder(OutcomeTable.text(outcomes));
    text.append('\n').append(OccasionTable.text(outcomes));
    outcomes.stream()
        .filter(outcome -> outcome.method().equals(outcomes.get(0).method()))
        .forEach(outcome -> text.append('\n').append(OutcomeDetails.text(outcome)));
    return text.toString();
  }

  /**
   * Writes everything about all methods.
   *
   * @throws IOException if the file cannot be written
   */
  public void writeJson(Path file) throws IOException {
    SimpleModule numbers = new SimpleModule();
    numbers.addSerializer(double.class, new NullForNaN());
    numbers.addSerializer(Double.class, new NullForNaN());
    new ObjectMapper()
        .registerModule(new JavaTimeModule())
        .registerModule(numbers)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .writerWithDefaultPrettyPrinter()
        .writeValue(file.toFile(), this);
  }

  /** JSON knows no NaN. */
  private static final class NullForNaN extends JsonSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (value.isNaN()) {
        out.writeNull();
      } else {
        out.writeNumber(value);
      }
    }
  }
}
