package dev.grapevine.cli.console;

import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far something has come: a bar on a terminal, and a line now and then elsewhere. */
public abstract class Progress implements AutoCloseable {
  private static final int WIDTH = 79;
  private static final int UPDATE_MILLIS = 200;
  private static final long LINE_NANOS = 5_000_000_000L;

  /** In what the way is measured. */
  public enum Unit {
    BYTES(" MB", 1_000_000),
    RECORDS(" records", 1),
    COMMITS(" commits", 1),
    MESSAGES(" messages", 1),
    PASSES(" passes", 1);

    private final String label;
    private final long size;

    Unit(String label, long size) {
      this.label = label;
      this.size = size;
    }
  }

  Progress() {}

  /**
   * Begins.
   *
   * @param total how far it is; -1 if that is unknown
   */
  public static Progress start(PrintWriter err, String task, Unit unit, long total) {
    boolean terminal = Boolean.getBoolean("grapevine.terminal");
    return terminal ? new Bar(task, unit, total) : new Lines(err, task, unit, total);
  }

  /** It has come this far. */
  public abstract void to(long position);

  @Override
  public abstract void close();

  private static final class Bar extends Progress {
    private final ProgressBar bar;

    Bar(String task, Unit unit, long total) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(total)
              .setUnit(unit.label, unit.size)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(UPDATE_MILLIS)
              .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
              .clearDisplayOnFinish()
              .showSpeed(new DecimalFormat("0.0"))
              .build();
    }

    @Override
    public void to(long position) {
      bar.stepTo(position);
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** At most one line in five seconds, and none for what is done sooner. */
  private static final class Lines extends Progress {
    private final PrintWriter err;
    private final String task;
    private final Unit unit;
    private final long total;
    private long nextNanos = System.nanoTime() + LINE_NANOS;

    Lines(PrintWriter err, String task, Unit unit, long total) {
      this.err = err;
      this.task = task;
      this.unit = unit;
      this.total = total;
    }

    @Override
    public void to(long position) {
      long now = System.nanoTime();
      if (position > 0 && now - nextNanos >= 0) {
        nextNanos = now + LINE_NANOS;
        err.println(line(task, unit, position, total));
        err.flush();
      }
    }

    @Override
    public void close() {}
  }

  static String line(String task, Unit unit, long position, long total) {
    String done =
        unit == Unit.BYTES ? Amounts.bytes(position) : Amounts.count(position) + unit.label;
    return total <= 0
        ? "%s: %s".formatted(task, done)
        : String.format(Locale.ROOT, "%s: %s, %d %%", task, done, 100 * position / total);
  }
}
