package dev.grapevine.benchmark.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Runs one workload again and again: for each task on its standard input it says {@code begun} and,
 * if it can see it by itself, {@code finished}; asked to {@code stop}, it says what it took. It
 * ends with its input, so that it never outlives whoever measures it.
 */
public final class ApplicationMain {
  /** What it says when the first record was read. */
  public static final String BEGUN = "begun";

  /** What it says when all results are written. */
  public static final String FINISHED = "finished";

  /** What it is told when all results are written. */
  public static final String STOP = "stop";

  /** What it says when it has cleaned up and is ready for the next task. */
  public static final String READY = "ready";

  private static final long BEGIN_POLL_MILLIS = 1;
  private static final long POLL_MILLIS = 20;
  private static final int SETTLED_POLLS = 2;

  private final BufferedReader in =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  private final ObjectMapper json = new ObjectMapper();
  private final PrintStream out;
  private final Meter meter = new Meter();

  private ApplicationMain(PrintStream out) {
    this.out = out;
  }

  /**
   * @param args the name of the workload
   */
  public static void main(String[] args) {
    PrintStream answers = System.out;
    // Whatever else is printed must not be taken for an answer.
    System.setOut(System.err);
    try (Workload workload = Workloads.named(args[0])) {
      new ApplicationMain(answers).serve(workload);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
    System.exit(0);
  }

  private void serve(Workload workload) throws Exception {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      workload.start(json.readValue(line, Task.class));
      while (!workload.hasBegun()) {
        Thread.sleep(BEGIN_POLL_MILLIS);
      }
      meter.start();
      answer(BEGUN);
      awaitEnd(workload);
      answer(json.writeValueAsString(meter.stop(workload.documents())));
      workload.stop();
      // So that no round pays for the garbage of the one before.
      System.gc();
      answer(READY);
    }
  }

  private void awaitEnd(Workload workload) throws Exception {
    int settled = 0;
    while (!in.ready()) {
      if (settled < SETTLED_POLLS) {
        // Twice, since a record on its way from one counter to the next is in neither.
        settled = workload.isFinished() ? settled + 1 : 0;
        if (settled == SETTLED_POLLS) {
          answer(FINISHED);
        }
      }
      meter.tick();
      Thread.sleep(POLL_MILLIS);
    }
    in.readLine();
  }

  private void answer(String line) {
    out.println(line);
    out.flush();
  }
}
