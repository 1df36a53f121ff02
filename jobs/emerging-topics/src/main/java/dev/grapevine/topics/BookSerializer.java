package dev.grapevine.topics;

import dev.grapevine.detection.topics.Rules;
import dev.grapevine.detection.topics.TopicBook;
import dev.grapevine.sdk.history.BinarySerializer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** Stores the topics of a scope, but for the rules, which are configured. */
public final class BookSerializer extends BinarySerializer<TopicBook> {
  private static final long serialVersionUID = 1L;

  /** The one instance. */
  public static final BookSerializer INSTANCE = new BookSerializer();

  private static final Rules NO_ALARMS = new Rules(Double.MAX_VALUE, Double.MAX_VALUE, 0);

  @Override
  protected void write(TopicBook value, DataOutput out) throws IOException {
    value.writeTo(out);
  }

  @Override
  protected TopicBook read(DataInput in) throws IOException {
    return TopicBook.readFrom(in, NO_ALARMS);
  }

  @Override
  public TopicBook createInstance() {
    return new TopicBook(NO_ALARMS);
  }

  @Override
  public TopicBook copy(TopicBook from) {
    return copyOfBytes(from);
  }

  @Override
  public TypeSerializerSnapshot<TopicBook> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Compatible with itself: the bytes say their format. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<TopicBook> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
