package dev.grapevine.benchmark.state;

import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.Ticks;
import dev.grapevine.sdk.runtime.SequenceSource.Sequence;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The events of a file, and then as many ticks as it is told of; it stays open. */
final class Input implements Sequence<RawRecord> {
  private static final Queue<Instant> TICKS = new ConcurrentLinkedQueue<>();
  private static volatile long read;

  private final DataInputStream file;
  private final long events;
  private long taken;

  Input(Path path, long events) throws IOException {
    this.events = events;
    file = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
    read = 0;
  }

  /** Lets time come to this point once all events are read. */
  static void tick(Instant time) {
    TICKS.add(time);
  }

  /** How many events and ticks have been read. */
  static long read() {
    return read;
  }

  @Override
  public RawRecord next() throws IOException {
    RawRecord next = taken < events ? event() : tick();
    if (next != null) {
      read = ++taken;
    }
    return next;
  }

  private RawRecord event() throws IOException {
    return new RawRecord("events", 0, taken, Map.of(), file.readNBytes(file.readInt()));
  }

  private RawRecord tick() {
    Instant time = TICKS.poll();
    return time == null ? null : Ticks.raw("events", 0, time);
  }

  @Override
  public boolean isFinished() {
    return false;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
