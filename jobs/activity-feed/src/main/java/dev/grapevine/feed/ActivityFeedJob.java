package dev.grapevine.feed;

import dev.grapevine.sdk.Pipeline;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.StreamJob;

/** Shows everybody what is going on: what people do alike in one place is a line, kept true. */
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
    var pieces =
        pipeline.step(
            "pieces",
            contributions.keyBy(ObjectContribution::object).process(new UpdatePieces(config)));
    var lines =
        pipeline.step(
            "lines",
            pieces
                .keyBy(GroupChange::group)
                .process(new UpdateGroups(config, pipeline.time().lateness())));
    pipeline.out(Ports.FEED, lines);
    pipeline.deadLetters(pieces.getSideOutput(UpdatePieces.DEAD_LETTERS));
  }
}
