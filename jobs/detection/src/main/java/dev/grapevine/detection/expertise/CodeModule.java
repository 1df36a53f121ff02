package dev.grapevine.detection.expertise;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of one part of the code, those longest unchanged first, and who changed them. */
public final class CodeModule {
  /** The most files that are remembered; beyond, that which was longest unchanged is forgotten. */
  public static final int MOST_FILES = 4096;

  private static final int FORMAT = 1;

  private final LinkedHashMap<String, FileHistory> files = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * Adds a change of a file.
   *
   * @param at epoch milliseconds
   */
  public void add(String file, String person, long at) {
    files.computeIfAbsent(file, f -> new FileHistory()).add(person, at);
    if (files.size() > MOST_FILES) {
      files.remove(files.keySet().iterator().next());
    }
  }

  /** Forgets a person. */
  public void forget(String person) {
    files.values().forEach(file -> file.forget(person));
    files.values().removeIf(FileHistory::isEmpty);
  }

  /** How many people it depends on. */
  public TruckFactor truckFactor() {
    return TruckFactor.of(files.values().stream().map(FileHistory::authors).toList());
  }

  /** How many files there are. */
  public int size() {
    return files.size();
  }

  /** Writes all that is remembered. */
  public void writeTo(DataOutput out) throws IOException {
    out.writeByte(FORMAT);
    out.writeInt(files.size());
    for (Map.Entry<String, FileHistory> file : List.copyOf(files.entrySet())) {
      out.writeUTF(file.getKey());
      file.getValue().writeTo(out);
    }
  }

  /** Reads what was written. */
  public static CodeModule readFrom(DataInput in) throws IOException {
    int format = in.readByte();
    if (format != FORMAT) {
      throw new IOException("A code module has the unknown format " + format);
    }
    CodeModule module = new CodeModule();
    for (int left = in.readInt(); left > 0; left--) {
      module.files.put(in.readUTF(), FileHistory.readFrom(in));
    }
    return module;
  }
}
