package dev.grapevine.gaps;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.Command;
import dev.grapevine.sdk.Pipeline;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.history.Patience;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Finds where people are stuck and who could help, and follows what becomes of it. */
public final class KnowledgeGapsJob implements StreamJob {
  /** The name of this job. */
  public static final String NAME = "knowledge-gaps";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "finds questions without an answer, searches in vain and subjects that one person knows";
  }

  @Override
  public void define(Pipeline pipeline) {
    KnowledgeGapsConfig config = pipeline.config(KnowledgeGapsConfig.class);
    Kinds kinds = new Kinds(config);
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
    var erased = contributions.getSideOutput(ToContributions.ERASED).broadcast(Erasures.STATE);
    var deeds =
        pipeline.step(
            "deeds",
            contributions
                .keyBy(ObjectContribution::object)
                .connect(erased)
                .process(new FollowObjects(config)));
    var threads =
        pipeline.step(
            "threads",
            pipeline
                .step("posts", deeds.filter(change -> change.either().isPost()))
                .keyBy(ReadThreads::key)
                .connect(erased)
                .process(new ReadThreads(config)));
    var questions =
        pipeline.step(
            "deadlines",
            threads.keyBy(change -> change.after().scope()).process(new SetDeadlines(config)));
    var outcomes =
        pipeline.step(
            "searches",
            contributions
                .getSideOutput(ToContributions.SEARCHES)
                .keyBy(FollowSearches::key)
                .connect(erased)
                .process(new FollowSearches(config, pipeline.time().lateness())));
    var queries =
        pipeline.step(
            "queries",
            outcomes.keyBy(SearchOutcome::key).connect(erased).process(new CountSearches()));
    DataStream<Sign> asking =
        judged(pipeline, kinds.ofQuestions(), questions, QuestionFact.class)
            .union(judged(pipeline, kinds.ofSearches(), queries, QueryFact.class));
    var knowledge =
        pipeline.step(
            "knowledge",
            pipeline
                .step("work", deeds.flatMap(new WorkCredits(config)))
                .union(
                    threads.getSideOutput(ReadThreads.CREDITS),
                    pipeline.step("ask-around", asking.flatMap(new AskAround())))
                .keyBy(SubjectInput::key)
                .connect(erased)
                .process(new KnowSubjects(config, kinds.ofSubjects())));
    DataStream<Sign> signs =
        asking.union(
            judged(
                pipeline,
                kinds.ofSubjects(),
                knowledge.getSideOutput(KnowSubjects.FACTS),
                SubjectFact.class));
    var gaps =
        pipeline.step(
            "episodes",
            pipeline
                .step("signs", signs.map(GapInput::sign))
                .union(
                    knowledge.getSideOutput(KnowSubjects.ANSWERS),
                    commands(pipeline, config.patience()))
                .keyBy(GapInput::gap)
                .connect(erased)
                .process(new FollowGaps(config)));
    pipeline.out(Ports.GAPS, gaps);
    pipeline.out(Ports.GAP_HISTORY, gaps.getSideOutput(FollowGaps.TRANSITIONS));
    pipeline.out(Ports.ALERTS, gaps.getSideOutput(FollowGaps.TRANSITIONS));
    pipeline.out(Ports.COMMAND_ERRORS, gaps.getSideOutput(FollowGaps.ERRORS));
    pipeline.out(Ports.EXPERTISE, knowledge);
  }

  /** What all kinds of gaps say that judge these facts. */
  private static <F extends GapFact> DataStream<Sign> judged(
      Pipeline pipeline, List<GapKind<F>> kinds, DataStream<F> facts, Class<F> type) {
    DataStream<Sign> all = null;
    for (GapKind<F> kind : kinds) {
      DataStream<Sign> signs =
          pipeline.step(
              kind.type(),
              facts
                  .keyBy(fact -> JudgeFacts.gap(kind, fact))
                  .process(new JudgeFacts<>(kind, type)));
      all = all == null ? signs : all.union(signs);
    }
    return all;
  }

  /** Commands keep their order to all else, unless nobody gives any. */
  private static DataStream<GapInput> commands(Pipeline pipeline, Duration patience) {
    TypeInformation<Command> type = TypeInformation.of(Command.class);
    long millis = patience.toMillis();
    var commands =
        pipeline
            .in(Ports.COMMANDS)
            .transform(
                "command-patience",
                type,
                new Patience.Factory<>(pipeline.time().lateness(), patience));
    var quiet =
        pipeline
            .step("command-patience", commands)
            .transform("quiet", type, new QuietStream.Factory<>());
    return pipeline.step(
        "orders", pipeline.step("quiet", quiet).map(command -> GapInput.command(command, millis)));
  }
}
