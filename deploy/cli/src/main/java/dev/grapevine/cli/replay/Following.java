package dev.grapevine.cli.replay;

import dev.grapevine.cli.archive.ArchiveInput;
import dev.grapevine.cli.console.Amounts;
import dev.grapevine.cli.git.GitSource;
import dev.grapevine.cli.git.GitWatch;
import dev.grapevine.cli.git.GitWatch.Changes;
import dev.grapevine.sdk.RawRecord;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends what comes to repositories as it comes, until it is interrupted. */
final class Following {
  private static final Duration POLL = Duration.ofMillis(300);

  private final ArchiveInput input;
  private final Sender sender;
  private final KeyedClock keys = new KeyedClock();
  private final PrintWriter out;
  private final Map<GitSource, GitWatch> watches = new LinkedHashMap<>();
  private long number;
  private long commits;
  private long withdrawn;

  /**
   * @param input whose repositories were written or skipped before
   * @param live how far a commit's own time may lie behind the present to be told with it
   */
  Following(ArchiveInput input, Sender sender, Duration live, PrintWriter out) {
    this.input = input;
    this.sender = sender;
    this.out = out;
    for (GitSource repository : input.repositories()) {
      watches.put(repository, repository.watch(live, System::nanoTime));
    }
  }

  /**
   * Goes on until the pause is interrupted.
   *
   * @param before what is to be done before anything new is sent
   */
  void run(CatchUp.Pause pause, Replay.Step before) throws Exception {
    out.printf("Following %s, until Ctrl-C.%n", input.name());
    out.flush();
    do {
      for (Map.Entry<GitSource, GitWatch> each : watches.entrySet()) {
        Changes changes = each.getValue().poll(Instant.now());
        if (!changes.lines().isEmpty()) {
          before.run();
          send(changes);
          out.println(each.getKey().name() + ": " + text(changes.commits(), changes.withdrawn()));
          out.flush();
        }
      }
    } while (!pause.pause(POLL));
    out.println("Sent in all: " + text(commits, withdrawn));
    out.flush();
  }

  private void send(Changes changes) {
    for (byte[] line : changes.lines()) {
      RawRecord raw = new RawRecord(input.name(), 0, ++number, input.headers(), line);
      keys.timeOf(raw);
      sender.send(raw, keys.takeKey(raw));
    }
    sender.flush();
    commits += changes.commits();
    withdrawn += changes.withdrawn();
  }

  private static String text(long commits, long withdrawn) {
    String sent = Amounts.count(commits) + (commits == 1 ? " new commit" : " new commits");
    String gone = Amounts.count(withdrawn) + " taken back that no branch has any more";
    return withdrawn == 0 ? sent + "." : commits == 0 ? gone + "." : sent + ", " + gone + ".";
  }
}
