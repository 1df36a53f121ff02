package dev.grapevine.elasticsearch.sink;

import static dev.grapevine.elasticsearch.sink.WriterFixture.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.junit.jupiter.api.Test;

class BulkEntrySerializerTest {
  private static final List<BulkEntry> ENTRIES =
      List.of(
          BulkEntry.of(
              document(
                  "grapevine-feed-org",
                  "thread/42|2026-03",
                  1_772_442_845_000L << 10,
                  "{\"text\":\"Grüße\"}")),
          BulkEntry.deadLetter(document("grapevine-dead-letters", "", 0, "{}")));

  private final BulkEntrySerializer serializer = new BulkEntrySerializer();

  @Test
  void restoresWhatItWrote() throws IOException {
    assertThat(entries(serializer.deserialize(1, serializer.serialize(state(ENTRIES)))))
        .isEqualTo(ENTRIES);
  }

  @Test
  void readsAndWritesVersion1AsReleased() throws IOException {
    byte[] golden = golden("sink-state-v1.bin");
    assertThat(entries(serializer.deserialize(1, golden))).isEqualTo(ENTRIES);
    assertThat(serializer.serialize(state(ENTRIES))).isEqualTo(golden);
  }

  @Test
  void forgetsPastAttempts() throws IOException {
    List<BulkEntry> tried = List.of(ENTRIES.get(0).again().again());
    assertThat(entries(serializer.deserialize(1, serializer.serialize(state(tried)))))
        .containsExactly(ENTRIES.get(0));
  }

  @Test
  void refusesAVersionOfTheFuture() {
    assertThatThrownBy(() -> serializer.deserialize(2, new byte[0]))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version 2");
  }

  private static BufferedRequestState<BulkEntry> state(List<BulkEntry> entries) {
    return new BufferedRequestState<>(
        entries.stream().map(entry -> new RequestEntryWrapper<>(entry, 77)).toList());
  }

  private static List<BulkEntry> entries(BufferedRequestState<BulkEntry> state) {
    return state.getBufferedRequestEntries().stream()
        .map(RequestEntryWrapper::getRequestEntry)
        .toList();
  }

  private static byte[] golden(String name) throws IOException {
    try (InputStream in = BulkEntrySerializerTest.class.getResourceAsStream("/golden/" + name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }
}
