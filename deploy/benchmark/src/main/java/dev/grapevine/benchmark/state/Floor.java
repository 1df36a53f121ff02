package dev.grapevine.benchmark.state;

import dev.grapevine.sdk.Pipeline;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.StreamJob;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Reads every activity and does nothing with it: what remains is the cost of reading. */
final class Floor implements StreamJob {
  static final String NAME = "floor";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "reads and does nothing";
  }

  @Override
  public void define(Pipeline pipeline) {
    var nothing =
        pipeline
            .in(Ports.ACTIVITIES)
            .flatMap((activity, out) -> {}, TypeInformation.of(Ports.FEED.type()));
    pipeline.out(Ports.FEED, pipeline.step("nothing", nothing));
  }
}
