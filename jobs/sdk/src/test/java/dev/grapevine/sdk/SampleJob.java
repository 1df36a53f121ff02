package dev.grapevine.sdk;

import java.util.function.Consumer;

/** A job for tests, which is whatever it is made of. */
public record SampleJob(String name, Consumer<Pipeline> definition) implements StreamJob {

  @Override
  public String description() {
    return "is a sample";
  }

  @Override
  public void define(Pipeline pipeline) {
    definition.accept(pipeline);
  }

  /** A job that passes one topic on to another. */
  public static SampleJob copying(String name, TopicPort<String> from, TopicPort<String> to) {
    return new SampleJob(name, pipeline -> pipeline.out(to, pipeline.in(from)));
  }
}
