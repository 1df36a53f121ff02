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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures a dashboard under many readers who all have a live page open and ask for others, and how
 * many questions that costs Elasticsearch.
 */
public final class ManyReaders {
  private static final int READERS = 200;
  private static final int SECONDS = 60;
  private static final long PAUSE_MILLIS = 40;
  private static final List<String> PAGES =
      List.of("/", "/topics", "/?kind=questions", "/search?q=service", "/gaps", "/overview");
  private static final Pattern ASKED = Pattern.compile("<b>([0-9,]+)</b><span>questions to");

  private ManyReaders() {}

  /** The address of the dashboard, its process if its memory shall be told, readers, seconds. */
  public static void main(String[] args) throws Exception {
    URI address = URI.create(args.length > 0 ? args[0] : "http://localhost:8090");
    String process = args.length > 1 ? args[1] : "-";
    int readers = args.length > 2 ? Integer.parseInt(args[2]) : READERS;
    int seconds = args.length > 3 ? Integer.parseInt(args[3]) : SECONDS;
    ExecutorService threads = Executors.newFixedThreadPool(8);
    HttpClient http =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads).build();
    AtomicLong lines = new AtomicLong();
    List<CompletableFuture<?>> streams = new ArrayList<>();
    for (int i = 0; i < readers; i++) {
      HttpRequest stream =
          HttpRequest.newBuilder(address.resolve("/live?to=feed,rail"))
              .header("Accept", "text/event-stream")
              .build();
      streams.add(
          http.sendAsync(
              stream,
              info ->
                  HttpResponse.BodySubscribers.fromLineSubscriber(
                      new LineCounter("event: line", lines))));
    }
    TimeUnit.SECONDS.sleep(3);
    long askedBefore = asked(http, address);
    List<Double> millis = new ArrayList<>();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    for (int i = 0; System.nanoTime() < end; i++) {
      HttpRequest page =
          HttpRequest.newBuilder(address.resolve(PAGES.get(i % PAGES.size()))).build();
      long begin = System.nanoTime();
      HttpResponse<byte[]> answer = http.send(page, BodyHandlers.ofByteArray());
      millis.add((System.nanoTime() - begin) / 1e6);
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(page.uri() + " answered " + answer.statusCode());
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
    long asked = asked(http, address) - askedBefore;
    Collections.sort(millis);
    System.out.printf(
        "%d live readers, %d s: %d lines told, %.1f to each%n",
        readers, seconds, lines.get(), lines.get() / (double) readers);
    System.out.printf(
        "%d pages meanwhile: p50 %.0f ms, p99 %.0f ms, at most %.0f ms%n",
        millis.size(), quantile(millis, 0.5), quantile(millis, 0.99), quantile(millis, 1));
    System.out.printf(
        "questions to Elasticsearch for all of it: %d, that is %.2f per line that came%n",
        asked, asked / Math.max(1, lines.get() / (double) readers));
    if (!process.equals("-")) {
      System.out.println("memory of the dashboard: " + memory(process));
    }
    streams.forEach(stream -> stream.cancel(true));
    threads.shutdownNow();
    System.exit(0);
  }

  private static long asked(HttpClient http, URI address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(address.resolve("/operations")).build();
    Matcher found = ASKED.matcher(http.send(request, BodyHandlers.ofString()).body());
    return found.find() ? Long.parseLong(found.group(1).replace(",", "")) : -1;
  }

  private static String memory(String process) throws Exception {
    return Files.readAllLines(Path.of("/proc", process, "status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .map(line -> line.replaceAll("\\s+", " "))
        .findFirst()
        .orElse("unknown");
  }

  private static double quantile(List<Double> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
