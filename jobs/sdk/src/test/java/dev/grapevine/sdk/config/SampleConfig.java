package dev.grapevine.sdk.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A section with a setting of every type. */
record SampleConfig(
    @Setting(value = "4", doc = "Subtasks; 1 to 128.") int parallelism,
    @Setting(value = "1000000", doc = "Most records a second; at least 1.") long rateLimit,
    @Setting(value = "0.5", doc = "Share; 0 to 1 | inclusive.") double sampleRatio,
    @Setting(value = "true", doc = "Whether anything is written.") boolean enabled,
    @Setting(value = "the feed", doc = "Title of the page.") String title,
    @Setting(value = "30d", doc = "How long items are kept; at least 1d.") Duration retention,
    @Setting(value = "5s", doc = "Bound of lateness.") Duration maxOutOfOrderness,
    @Setting(value = "5MiB", doc = "Largest bulk.") DataSize bulkSize,
    @Setting(value = "at-least-once", doc = "What is promised.") Guarantee guarantee,
    @Setting(value = "asked, answered", doc = "Verbs that count.") List<String> verbs,
    @Setting(value = "data/feed", doc = "Where files go.") Path folder,
    @Setting(doc = "Passed on as it is.") Map<String, String> properties,
    Login login) {

  enum Guarantee {
    AT_LEAST_ONCE,
    EXACTLY_ONCE
  }

  record Login(
      @Setting(value = "", doc = "Who writes.") String user,
      @Secret @Setting(value = "", doc = "The user's password; 8 characters at least.")
          String password) {
    Login {
      if (!password.isEmpty() && password.length() < 8) {
        throw new IllegalArgumentException("password is too short: " + password);
      }
    }
  }

  SampleConfig {
    if (parallelism < 1 || parallelism > 128) {
      throw new IllegalArgumentException("parallelism must be 1 to 128, not " + parallelism);
    }
    if (retention.compareTo(Duration.ofDays(1)) < 0) {
      throw new IllegalArgumentException("retention must be at least 1d");
    }
    if (maxOutOfOrderness.compareTo(retention) > 0) {
      throw new IllegalArgumentException("maxOutOfOrderness must not exceed the retention.");
    }
  }
}
