package dev.grapevine.topics;

import dev.grapevine.sdk.history.BinarySerializer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** Stores who was active in a scope. */
public final class ScopeStateSerializer extends BinarySerializer<ScopeState> {
  private static final long serialVersionUID = 1L;

  /** The one instance. */
  public static final ScopeStateSerializer INSTANCE = new ScopeStateSerializer();

  @Override
  protected void write(ScopeState value, DataOutput out) throws IOException {
    value.writeTo(out);
  }

  @Override
  protected ScopeState read(DataInput in) throws IOException {
    return ScopeState.readFrom(in);
  }

  @Override
  public ScopeState createInstance() {
    return new ScopeState();
  }

  @Override
  public ScopeState copy(ScopeState from) {
    return copyOfBytes(from);
  }

  @Override
  public TypeSerializerSnapshot<ScopeState> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Compatible with itself: the bytes say their format. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<ScopeState> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
