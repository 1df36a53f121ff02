package dev.grapevine.elasticsearch.sink;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriterStateSerializer;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;

/** Writes the buffer into checkpoints in a form of our own that every later release can read. */
final class BulkEntrySerializer extends AsyncSinkWriterStateSerializer<BulkEntry> {
  private static final int VERSION = 1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public BufferedRequestState<BulkEntry> deserialize(int version, byte[] serialized)
      throws IOException {
    if (version != VERSION) {
      throw new IOException(
          "The sink's state has version %d, this release reads version %d: restore it with the release that wrote it"
              .formatted(version, VERSION));
    }
    return super.deserialize(version, serialized);
  }

  @Override
  protected void serializeRequestToStream(BulkEntry entry, DataOutputStream out)
      throws IOException {
    Document document = entry.document();
    out.writeBoolean(entry.deadLetter());
    writeBytes(out, document.index().getBytes(StandardCharsets.UTF_8));
    writeBytes(out, document.id().getBytes(StandardCharsets.UTF_8));
    out.writeLong(document.version());
    writeBytes(out, document.source());
  }

  @Override
  protected BulkEntry deserializeRequestFromStream(long requestSize, DataInputStream in)
      throws IOException {
    boolean deadLetter = in.readBoolean();
    String index = new String(readBytes(in), StandardCharsets.UTF_8);
    String id = new String(readBytes(in), StandardCharsets.UTF_8);
    // A restored entry is tried afresh: what held it up belongs to the run before.
    return new BulkEntry(new Document(index, id, in.readLong(), readBytes(in)), deadLetter, 0);
  }

  private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }
}
