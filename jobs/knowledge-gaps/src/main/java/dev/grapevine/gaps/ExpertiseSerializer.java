package dev.grapevine.gaps;

import dev.grapevine.detection.expertise.Expertise;
import dev.grapevine.sdk.history.BinarySerializer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** Stores who did how much in a subject. */
public final class ExpertiseSerializer extends BinarySerializer<Expertise> {
  private static final long serialVersionUID = 1L;

  /** The one instance. */
  public static final ExpertiseSerializer INSTANCE = new ExpertiseSerializer();

  @Override
  protected void write(Expertise value, DataOutput out) throws IOException {
    value.writeTo(out);
  }

  @Override
  protected Expertise read(DataInput in) throws IOException {
    return Expertise.readFrom(in);
  }

  @Override
  public Expertise createInstance() {
    return new Expertise();
  }

  @Override
  public Expertise copy(Expertise from) {
    return copyOfBytes(from);
  }

  @Override
  public TypeSerializerSnapshot<Expertise> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Compatible with itself: the bytes say their format. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Expertise> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
