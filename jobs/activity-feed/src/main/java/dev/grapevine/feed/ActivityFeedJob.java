package dev.grapevine.feed;

import dev.grapevine.sdk.Pipeline;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.StreamJob;

/** Shows everybody what is going on: one line for every visible activity, kept up to date. */
public final class ActivityFeedJob implements StreamJob {
  /** The name of this job. */
  public static final String NAME = "activity-feed";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "writes the lines of the feeds of the organisation and of teams";
  }

  @Override
  public void define(Pipeline pipeline) {
    ActivityFeedConfig config = pipeline.config(ActivityFeedConfig.class);
    var contributions =
        pipeline.step(
            "contributions", pipeline.in(Ports.ACTIVITIES).flatMap(new ToContributions()));
    var lines =
        pipeline.step(
            "lines",
            contributions.keyBy(ObjectContribution::object).process(new UpdateLines(config)));
    pipeline.out(Ports.FEED, lines);
    pipeline.deadLetters(lines.getSideOutput(UpdateLines.DEAD_LETTERS));
  }
}
