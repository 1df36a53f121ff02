package dev.grapevine.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.dashboard.DashboardFixture;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A stream of the dashboard that is open, as a page would have it. */
final class Listening implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final HttpResponse<InputStream> stream;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final StringBuilder told = new StringBuilder();

  private Listening(HttpResponse<InputStream> stream) {
    this.stream = stream;
  }

  /** Opens one, and waits until it has begun. */
  static Listening to(DashboardFixture dashboard, String path, String... headers)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> stream =
        HttpClient.newHttpClient()
            .send(
                dashboard.request(path, headers).header("Accept", "text/event-stream").build(),
                BodyHandlers.ofInputStream());
    Listening listening = new Listening(stream);
    Thread reader = new Thread(listening::read, "listening");
    reader.setDaemon(true);
    reader.start();
    listening.until("hello");
    return listening;
  }

  private void read() {
    try {
      new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))
          .lines()
          .forEach(lines::add);
    } catch (UncheckedIOException e) {
      // The stream was closed at the end of the test.
    }
  }

  /** All that was told, once this was. */
  String until(String text) throws InterruptedException {
    while (told.indexOf(text) < 0) {
      String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(line).as("%s, after %s", text, told).isNotNull();
      told.append(line).append('\n');
    }
    return told.toString();
  }

  @Override
  public void close() throws IOException {
    stream.body().close();
  }
}
