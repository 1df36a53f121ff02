package dev.grapevine.evaluation.peers;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Posting;
import dev.grapevine.evaluation.model.TermModel;
import dev.grapevine.evaluation.model.View;
import java.util.HashSet;
import java.util.Set;

/**
 * Mastodon's trending tags: (observed − expected)² / expected on the distinct accounts of a UTC
 * day, where the day before, but at least 1, is expected; 0 if fewer than 5 are observed. The peak
 * of two days is kept and decays with a half-life of 4 hours.
 *
 * <p>Source: {@code app/models/trends/tags.rb} of mastodon/mastodon, version 4, with its default
 * options.
 */
public final class MastodonTags implements TermModel {
  private static final int THRESHOLD = 5;
  private static final double HALF_LIFE = 4 * Pane.HOUR;
  private static final int COOLDOWN = 2 * Pane.DAY;

  private final Set<Integer> accounts = new HashSet<>();
  private int day = Integer.MIN_VALUE;
  private int before;
  private double peak;
  private int peakPane = Integer.MIN_VALUE;

  @Override
  public void add(Posting posting) {
    int today = Pane.day(posting.pane());
    if (today != day) {
      before = today - 1 == day ? accounts.size() : 0;
      accounts.clear();
      day = today;
    }
    accounts.add(posting.actor());
  }

  @Override
  public Burst look(View view) {
    double expected = Math.max(1, before);
    double observed = accounts.size();
    double score =
        observed < THRESHOLD || expected > observed
            ? 0
            : (observed - expected) * (observed - expected) / expected;
    if (score > peak || peakPane < view.pane() - COOLDOWN) {
      peak = score;
      peakPane = view.pane();
    }
    double decayed = peak * Math.pow(0.5, (view.pane() - peakPane) / HALF_LIFE);
    return Scores.of(decayed, observed, expected);
  }
}
