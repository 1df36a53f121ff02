package dev.grapevine.gaps;

import dev.grapevine.detection.expertise.CodeModule;
import dev.grapevine.sdk.history.BinarySerializer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** Stores who changed the files of a module. */
public final class CodeModuleSerializer extends BinarySerializer<CodeModule> {
  private static final long serialVersionUID = 1L;

  /** The one instance. */
  public static final CodeModuleSerializer INSTANCE = new CodeModuleSerializer();

  @Override
  protected void write(CodeModule value, DataOutput out) throws IOException {
    value.writeTo(out);
  }

  @Override
  protected CodeModule read(DataInput in) throws IOException {
    return CodeModule.readFrom(in);
  }

  @Override
  public CodeModule createInstance() {
    return new CodeModule();
  }

  @Override
  public CodeModule copy(CodeModule from) {
    return copyOfBytes(from);
  }

  @Override
  public TypeSerializerSnapshot<CodeModule> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Compatible with itself: the bytes say their format. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<CodeModule> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
