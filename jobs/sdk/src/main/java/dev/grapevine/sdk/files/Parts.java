package dev.grapevine.sdk.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Joins the parts of a result into one file: of lines with one id the newest, in the order of time.
 * Only where each line lies is held in memory, not the lines.
 */
final class Parts {
  static final String SEPARATOR = "~";

  private Parts() {}

  /** Where the line lies that stands for an id. */
  private record Place(
      int part, long offset, int length, String id, long version, long millis, boolean tombstone) {}

  static void write(Line line, DataOutputStream out) throws IOException {
    byte[] id = line.id().getBytes(StandardCharsets.UTF_8);
    out.writeInt(id.length);
    out.write(id);
    out.writeLong(line.version());
    out.writeLong(line.millis());
    out.writeBoolean(line.tombstone());
    out.writeInt(line.json().length);
    out.write(line.json());
  }

  /**
   * Writes the joined file.
   *
   * @return how many lines it has
   */
  static long join(Path folder, String name, Path target) throws IOException {
    List<Path> parts;
    try (Stream<Path> files = Files.list(folder)) {
      String prefix = name + SEPARATOR;
      parts =
          files.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList();
    }
    Map<String, Place> places = new HashMap<>();
    for (int part = 0; part < parts.size(); part++) {
      locate(parts.get(part), part, places);
    }
    List<Place> standing = new ArrayList<>(places.values());
    standing.removeIf(Place::tombstone);
    standing.sort(Comparator.comparingLong(Place::millis).thenComparing(Place::id));
    copy(parts, standing, target);
    return standing.size();
  }

  private static void locate(Path file, int part, Map<String, Place> places) throws IOException {
    long offset = 0;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      while (true) {
        int idLength = in.readInt();
        String id = new String(in.readNBytes(idLength), StandardCharsets.UTF_8);
        long version = in.readLong();
        long millis = in.readLong();
        boolean tombstone = in.readBoolean();
        int length = in.readInt();
        offset += Integer.BYTES + idLength + 2 * Long.BYTES + 1 + Integer.BYTES;
        Place place = new Place(part, offset, length, id, version, millis, tombstone);
        places.merge(id, place, (old, young) -> young.version() >= old.version() ? young : old);
        in.skipNBytes(length);
        offset += length;
      }
    } catch (EOFException end) {
      // the part has been read
    }
  }

  private static void copy(List<Path> parts, List<Place> places, Path target) throws IOException {
    List<RandomAccessFile> open = new ArrayList<>();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
      for (Path part : parts) {
        open.add(new RandomAccessFile(part.toFile(), "r"));
      }
      for (Place place : places) {
        byte[] json = new byte[place.length()];
        open.get(place.part()).seek(place.offset());
        open.get(place.part()).readFully(json);
        out.write(json);
        out.write('\n');
      }
    } finally {
      for (RandomAccessFile file : open) {
        file.close();
      }
    }
  }
}
