package dev.grapevine.dashboard.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures a dashboard under many people who all have the same page open, live, and how many
 * questions that costs Elasticsearch. Whenever the feed changes each of them asks for the page
 * anew, as pages do that are told no more than that something has changed: the worst that pages do.
 *
 * <p>Each is somebody else to a dashboard that trusts this machine to say who reads.
 */
public final class ManyReaders {
  private static final int READERS = 200;
  private static final int SECONDS = 60;

  /** After which a page that was told of a change asks anew. */
  private static final long PAUSE_MILLIS = 1_500;

  private static final String USER = "X-Forwarded-User";
  private static final String GROUPS = "X-Forwarded-Groups";

  private final URI address;
  private final HttpClient http;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final AtomicLong lines = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());

  /** What operations tell since the start of the dashboard. */
  private record Counts(long asked, long changes) {}

  private ManyReaders(URI address, ExecutorService threads) {
    this.address = address;
    http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads).build();
  }

  /** The address of the dashboard, its process if its memory shall be told, readers, seconds. */
  public static void main(String[] args) throws Exception {
    URI address = URI.create(args.length > 0 ? args[0] : "http://localhost:8090");
    String process = args.length > 1 ? args[1] : "-";
    int readers = args.length > 2 ? Integer.parseInt(args[2]) : READERS;
    int seconds = args.length > 3 ? Integer.parseInt(args[3]) : SECONDS;
    new ManyReaders(address, Executors.newFixedThreadPool(8)).measure(readers, seconds);
    if (!process.equals("-")) {
      System.out.println("memory of the dashboard: " + memory(process));
    }
    System.exit(0);
  }

  private void measure(int readers, int seconds) throws Exception {
    for (int i = 0; i < readers; i++) {
      read("reader-" + i);
    }
    TimeUnit.SECONDS.sleep(5);
    Counts before = counts();
    millis.clear();
    lines.set(0);
    TimeUnit.SECONDS.sleep(seconds);
    Counts after = counts();
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    long changes = after.changes - before.changes;
    long asked = after.asked - before.asked;
    System.out.printf(
        "%d live readers, %d s: %.1f lines told to each%n",
        readers, seconds, lines.get() / (double) readers);
    System.out.printf(
        "%d pages meanwhile: p50 %.0f ms, p99 %.0f ms, at most %.0f ms; %d failed%n",
        sorted.size(),
        quantile(sorted, 0.5),
        quantile(sorted, 0.99),
        quantile(sorted, 1),
        failed.get());
    System.out.printf(
        "questions to Elasticsearch: %d for %d changes, that is %.2f each%n",
        asked, changes, asked / (double) Math.max(1, changes));
  }

  private void read(String user) {
    AtomicBoolean isWaiting = new AtomicBoolean();
    HttpRequest stream =
        request("/live?to=feed,rail,changed.feed", user, "everybody")
            .header("Accept", "text/event-stream")
            .build();
    HttpRequest page = request("/", user, "everybody").build();
    Runnable changed =
        () -> {
          if (isWaiting.compareAndSet(false, true)) {
            clock.schedule(
                () -> {
                  isWaiting.set(false);
                  ask(page);
                },
                PAUSE_MILLIS,
                TimeUnit.MILLISECONDS);
          }
        };
    http.sendAsync(
        stream,
        info ->
            HttpResponse.BodySubscribers.fromLineSubscriber(
                new LineListener(
                    line -> {
                      if (line.equals("event: line")) {
                        lines.incrementAndGet();
                      } else if (line.equals("event: changed")) {
                        changed.run();
                      }
                    })));
  }

  private void ask(HttpRequest page) {
    long begin = System.nanoTime();
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(page, BodyHandlers.ofByteArray());
    answer.whenComplete(
        (response, error) -> {
          if (error == null && response.statusCode() == 200) {
            millis.add((System.nanoTime() - begin) / 1e6);
          } else {
            failed.incrementAndGet();
          }
        });
  }

  private HttpRequest.Builder request(String path, String user, String groups) {
    return HttpRequest.newBuilder(address.resolve(path)).header(USER, user).header(GROUPS, groups);
  }

  private Counts counts() throws Exception {
    HttpRequest request = request("/operations", "operator", "operators").build();
    String page = http.send(request, BodyHandlers.ofString()).body();
    return new Counts(number(page, "questions to Elasticsearch"), number(page, "changes heard of"));
  }

  private static long number(String page, String what) {
    Matcher found = Pattern.compile("<b>([0-9,]+)</b><span>" + what).matcher(page);
    if (!found.find()) {
      throw new IllegalStateException(
          "Operations tell no " + what + ". Start the dashboard with --operators operators.");
    }
    return Long.parseLong(found.group(1).replace(",", ""));
  }

  private static String memory(String process) throws Exception {
    return Files.readAllLines(Path.of("/proc", process, "status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .map(line -> line.replaceAll("\\s+", " "))
        .findFirst()
        .orElse("unknown");
  }

  private static double quantile(List<Double> sorted, double share) {
    return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
