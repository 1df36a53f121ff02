package dev.grapevine.topics;

import dev.grapevine.sdk.history.BinarySerializer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** Stores what is kept of a term: by far the most of all state, so every byte counts. */
public final class TermStateSerializer extends BinarySerializer<TermState> {
  private static final long serialVersionUID = 1L;

  /** The one instance. */
  public static final TermStateSerializer INSTANCE = new TermStateSerializer();

  @Override
  protected void write(TermState value, DataOutput out) throws IOException {
    value.writeTo(out);
  }

  @Override
  protected TermState read(DataInput in) throws IOException {
    return TermState.readFrom(in);
  }

  @Override
  public TermState createInstance() {
    return new TermState();
  }

  @Override
  public TermState copy(TermState from) {
    return from.copy();
  }

  @Override
  public TypeSerializerSnapshot<TermState> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Compatible with itself: the bytes say their format. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<TermState> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
