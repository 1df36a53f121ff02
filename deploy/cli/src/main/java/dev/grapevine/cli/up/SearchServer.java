package dev.grapevine.cli.up;

import dev.grapevine.servers.ElasticsearchOptions;
import dev.grapevine.servers.ElasticsearchServer;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** The Elasticsearch of a local system: started beside everything else, and again when it ends. */
final class SearchServer implements AutoCloseable {
  private final ElasticsearchServer server;
  private CompletableFuture<Void> started;

  /** Ends one that an earlier system has left behind in this folder; starts nothing yet. */
  SearchServer(UpOptions options, DataFolder data) throws IOException {
    server =
        new ElasticsearchServer(
            ElasticsearchOptions.builder(options.elasticsearchZip(), data.elasticsearch())
                .httpPort(options.elasticsearchPort())
                .heap(options.elasticsearchHeap())
                .build());
    server.endLeftBehind();
  }

  /** Begins to start it, which takes longer than all the rest. */
  void start() {
    started =
        CompletableFuture.runAsync(
            () -> {
              try {
                server.start();
              } catch (IOException e) {
                throw new CompletionException(e);
              }
            });
  }

  /** Waits until it has started; throws why it has not. */
  void await() throws Exception {
    try {
      started.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  URI uri() {
    return server.uri();
  }

  /** Starts it again where it has ended; jobs wait for it meanwhile. */
  void keep(Consumer<String> log) {
    if (server.isRunning()) {
      return;
    }
    log.accept("Elasticsearch has ended. Starting it again…");
    try {
      server.kill(); // Only forgets what is gone.
      server.start();
      log.accept("Elasticsearch is back.");
    } catch (IOException e) {
      log.accept("It did not start, and is tried again: " + e.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
