package dev.grapevine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthTest {
  @TempDir Path folder;

  private List<DatedEvent> read(String json) throws IOException {
    return Truth.read(Files.writeString(folder.resolve("truth.json"), json));
  }

  @Test
  void eventsAreRead() throws IOException {
    List<DatedEvent> events =
        read(
            """
            [{"topic": "Rename", "type": "dated", "terms": ["Rocq"], "start": "2024-03-28"},
             {"topic": "Body", "type": "negative", "terms": ["x"], "start": "2024-03-28T01:00:00Z"}]
            """);

    assertThat(events.get(0))
        .isEqualTo(
            new DatedEvent(
                "Rename", "dated", List.of("rocq"), Instant.parse("2024-03-28T00:00:00Z")));
    assertThat(events.get(0).isCounted()).isTrue();
    assertThat(events.get(1).isNegative()).isTrue();
    assertThat(events.get(1).isCounted()).isFalse();
  }

  @Test
  void storiesOfTheSimulationAreEvents() throws IOException {
    List<DatedEvent> events =
        read(
            """
            {"seed": 7, "stories": [
              {"id": "debate", "expected": "emerging", "terms": ["a"], "start": "2024-01-01"},
              {"id": "spam", "expected": "none", "terms": ["b"], "start": "2024-01-01"},
              {"id": "leaver", "expected": "leaving-expert", "terms": [], "start": "2024-01-01"}]}
            """);

    assertThat(events).extracting(DatedEvent::type).containsExactly("emerging", "negative", "gap");
  }

  @Test
  void mistakesAreToldWithTheirPlace() {
    assertThatThrownBy(() -> read("[\n{\"topic\" \"x\"}]"))
        .hasMessageContaining("line 2, column ")
        .hasMessageContaining("truth.json");
    assertThatThrownBy(() -> read("{}")).hasMessageContaining("holds no list");
    assertThatThrownBy(() -> read("[{\"type\": \"burst\", \"terms\": [\"x\"]}]"))
        .hasMessageContaining("event 1: topic is missing");
    assertThatThrownBy(
            () ->
                read("[{\"topic\":\"t\",\"type\":\"burst\",\"terms\":[\"x\"],\"start\":\"soon\"}]"))
        .hasMessageContaining("event 1: start is 'soon'");
    assertThatThrownBy(() -> read("[{\"topic\":\"t\",\"type\":\"burst\",\"start\":\"soon\"}]"))
        .hasMessageContaining("terms must be a list");
  }
}
