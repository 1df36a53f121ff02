package dev.grapevine.intake;

import dev.grapevine.schemas.Activity;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.Decoder;
import dev.grapevine.sdk.Pipeline;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.StreamJob;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Reads what arrives in any format, validates it, and writes it as activities. */
public final class IntakeJob implements StreamJob {
  /** The name of this job. */
  public static final String NAME = "intake";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "reads events of every format and writes them as activities";
  }

  @Override
  public void define(Pipeline pipeline) {
    Decoder<Activity> decoder = pipeline.decoder(new ActivityDecoder());
    var activities =
        pipeline.step(
            "decode",
            pipeline
                .in(Ports.raw(Formats.names()))
                .map(decoder::decode)
                .returns(Decoded.typeOf(TypeInformation.of(Activity.class))));
    pipeline.relay(Ports.ACTIVITIES, activities);
  }
}
