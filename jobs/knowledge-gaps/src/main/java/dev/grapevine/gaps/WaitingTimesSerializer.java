package dev.grapevine.gaps;

import dev.grapevine.detection.survival.WaitingTimes;
import dev.grapevine.sdk.history.BinarySerializer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** Stores how long the questions of a scope waited. */
public final class WaitingTimesSerializer extends BinarySerializer<WaitingTimes> {
  private static final long serialVersionUID = 1L;

  /** The one instance. */
  public static final WaitingTimesSerializer INSTANCE = new WaitingTimesSerializer();

  @Override
  protected void write(WaitingTimes value, DataOutput out) throws IOException {
    value.writeTo(out);
  }

  @Override
  protected WaitingTimes read(DataInput in) throws IOException {
    return WaitingTimes.readFrom(in);
  }

  @Override
  public WaitingTimes createInstance() {
    return new WaitingTimes();
  }

  @Override
  public WaitingTimes copy(WaitingTimes from) {
    return copyOfBytes(from);
  }

  @Override
  public TypeSerializerSnapshot<WaitingTimes> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Compatible with itself: the bytes say their format. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<WaitingTimes> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
