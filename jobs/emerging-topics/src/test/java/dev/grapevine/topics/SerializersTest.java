package dev.grapevine.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Posting;
import dev.grapevine.detection.bursts.Window;
import dev.grapevine.detection.topics.Candidate;
import dev.grapevine.detection.topics.Evidence;
import dev.grapevine.detection.topics.Rules;
import dev.grapevine.detection.topics.TopicBook;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** What is written is read again, all of it, and by the serializer that its snapshot restores. */
class SerializersTest {
  private static final int PANE = 20_500 * Pane.DAY;

  private static <T> byte[] bytes(TypeSerializer<T> serializer, T value) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(value, out);
    return out.getCopyOfBuffer();
  }

  private static <T> void check(TypeSerializer<T> serializer, T value) throws IOException {
    byte[] bytes = bytes(serializer, value);
    DataOutputSerializer out = new DataOutputSerializer(64);
    TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());
    TypeSerializerSnapshot<T> snapshot =
        TypeSerializerSnapshot.readVersionedSnapshot(
            new DataInputDeserializer(out.getCopyOfBuffer()),
            SerializersTest.class.getClassLoader());
    assertThat(
            serializer
                .snapshotConfiguration()
                .resolveSchemaCompatibility(snapshot)
                .isCompatibleAsIs())
        .isTrue();

    T read = snapshot.restoreSerializer().deserialize(new DataInputDeserializer(bytes));
    assertThat(bytes(serializer, read)).isEqualTo(bytes);
    assertThat(bytes(serializer, serializer.copy(value))).isEqualTo(bytes);
  }

  private static Mention mention(Random random, int pane) {
    byte kind = (byte) (random.nextInt(10) < 7 ? 0 : random.nextInt(4));
    Posting posting =
        new Posting(pane, random.nextInt(20), random.nextInt(9), random.nextInt(5), pane);
    String surface = random.nextBoolean() ? null : "s" + random.nextInt(6);
    return new Mention(null, null, surface, kind, pane, posting);
  }

  @Test
  void terms() throws IOException {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      TermState state = new TermState();
      int pane = PANE;
      for (int i = 0; i < random.nextInt(200); i++) {
        pane += random.nextInt(2000);
        state.add(mention(random, pane));
        if (random.nextInt(3) == 0) {
          state.due(state.turnTo(pane - random.nextInt(100)));
        }
      }
      state.asked(random.nextInt());
      check(TermStateSerializer.INSTANCE, state);
    }
  }

  @Test
  void a_copy_stays_as_it_was() throws IOException {
    TermState state = new TermState();
    state.add(mention(new Random(1), PANE));
    state.turnTo(PANE);
    state.add(mention(new Random(2), PANE + 1));
    TermState copy = TermStateSerializer.INSTANCE.copy(state);
    byte[] before = bytes(TermStateSerializer.INSTANCE, copy);
    state.turnTo(PANE + 1);
    state.add(mention(new Random(3), PANE + 2));

    assertThat(bytes(TermStateSerializer.INSTANCE, copy)).isEqualTo(before);
  }

  @Test
  void scopes() throws IOException {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      ScopeState state = new ScopeState();
      for (int day = 0; day < random.nextInt(100); day++) {
        for (int i = 0; i < 5; i++) {
          state.activity().add(PANE + day * Pane.DAY + i, random.nextInt(20));
        }
      }
      state.begin(PANE * 2);
      state.add(PANE * 2, 7);
      state.expireAt(9);
      check(ScopeStateSerializer.INSTANCE, state);
    }
  }

  @Test
  void books() throws IOException {
    TopicBook book = new TopicBook(new Rules(5, 5, 2));
    check(BookSerializer.INSTANCE, book);
    for (int i = 0; i < 30; i++) {
      long[] messages = {i, i + 1, i + 2};
      book.advance(
          PANE + i * 700,
          List.of(
              new Candidate(
                  "term" + i % 7,
                  new Burst(6, Window.DAYS_3, false, 3, 0.1, 3),
                  new Evidence(messages, new int[] {1, 2, i}, new int[] {i, 2, 3}))));
    }
    check(BookSerializer.INSTANCE, book);
    book.forget(PANE + 30 * 700 + 40 * Pane.DAY, 100 * Pane.DAY);
    check(BookSerializer.INSTANCE, book);
  }
}
