package dev.grapevine.topics;

import dev.grapevine.schemas.Activity;
import dev.grapevine.sdk.Pipeline;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.history.Patience;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Finds what more people talk about than its past makes likely, within minutes. */
public final class EmergingTopicsJob implements StreamJob {
  /** The name of this job. */
  public static final String NAME = "emerging-topics";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "finds what more people talk about than usual, and tells how it comes and goes";
  }

  @Override
  public void define(Pipeline pipeline) {
    EmergingTopicsConfig config = pipeline.config(EmergingTopicsConfig.class);
    var activities =
        pipeline
            .in(Ports.ACTIVITIES)
            .transform(
                "patience",
                TypeInformation.of(Activity.class),
                new Patience.Factory<>(pipeline.time().lateness(), config.patience()));
    var contributions =
        pipeline.step(
            "contributions", pipeline.step("patience", activities).process(new ToContributions()));
    var mentions =
        pipeline.step(
            "mentions",
            contributions.keyBy(ObjectContribution::object).process(new CountMentions(config)));
    var counts =
        pipeline.step(
            "counts",
            mentions.transform(
                "counts", TypeInformation.of(TermUses.class), new GatherMentions.Factory()));
    var activity =
        pipeline.step(
            "activity",
            mentions
                .getSideOutput(CountMentions.ACTIVITY)
                .keyBy(ScopeActor::scope)
                .process(new MeasureScopes(config)));
    var bursts =
        pipeline.step(
            "bursts",
            counts
                .keyBy(TermUses::key)
                .connect(activity.broadcast(FindBursts.EXPOSURES))
                .process(new FindBursts(config)));
    var evidence =
        pipeline.step(
            "evidence",
            mentions
                .getSideOutput(CountMentions.CARDS)
                .connect(bursts.getSideOutput(FindBursts.ASKS))
                .keyBy(Card::message, Ask::message)
                .process(new FindEvidence()));
    var stories =
        pipeline.step(
            "stories",
            bursts
                .connect(evidence)
                .keyBy(TermBurst::scope, Answer::scope)
                .process(new TellStories(config)));
    pipeline.out(Ports.TOPICS, stories);
    pipeline.out(Ports.TOPIC_TRANSITIONS, stories.getSideOutput(TellStories.TRANSITIONS));
    pipeline.out(Ports.TRENDING, stories.getSideOutput(TellStories.TRENDING));
  }
}
