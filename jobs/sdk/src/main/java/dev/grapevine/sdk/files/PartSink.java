package dev.grapevine.sdk.files;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Writes the lines of each parallel task to a file of its own, for {@link Parts} to join. */
final class PartSink<T> implements Sink<T> {
  private static final long serialVersionUID = 1L;

  private final String folder;
  private final String name;
  private final Line.Format<T> format;

  PartSink(Path folder, String name, Line.Format<T> format) {
    this.folder = folder.toString();
    this.name = name;
    this.format = format;
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) throws IOException {
    int subtask = context.getTaskInfo().getIndexOfThisSubtask();
    Path file = Files.createTempFile(Path.of(folder), name + Parts.SEPARATOR + subtask + "-", "");
    return new Writer<>(format, file);
  }

  private static final class Writer<T> implements SinkWriter<T> {
    private final Line.Format<T> format;
    private final DataOutputStream out;

    Writer(Line.Format<T> format, Path file) throws IOException {
      this.format = format;
      out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    @Override
    public void write(T value, Context context) {
      try {
        Parts.write(format.line(value), out);
      } catch (IOException e) {
        throw new UncheckedIOException("A result cannot be written: " + e.getMessage(), e);
      }
    }

    @Override
    public void flush(boolean endOfInput) throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
