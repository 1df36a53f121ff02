package dev.grapevine.sdk.runtime;

import dev.grapevine.sdk.DocumentPort;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.TopicPort;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What a job reads, writes and is configured with, found by letting it define itself once. */
public final class JobPorts {
  private final StreamJob job;
  private final Set<TopicPort<?>> reads = new LinkedHashSet<>();
  private final Set<TopicPort<?>> writes = new LinkedHashSet<>();
  private final Set<DocumentPort<?>> documents = new LinkedHashSet<>();
  private Class<? extends Record> configType;

  private JobPorts(StreamJob job) {
    this.job = job;
  }

  /** Lets the job define itself over nothing, with the defaults of its configuration. */
  public static JobPorts of(StreamJob job) {
    JobPorts ports = new JobPorts(job);
    job.define(new SurveyPipeline(job.name(), ports));
    return ports;
  }

  public StreamJob job() {
    return job;
  }

  /** The topics that the job reads. */
  public Set<TopicPort<?>> reads() {
    return reads;
  }

  /** The topics that the job writes, dead letters aside. */
  public Set<TopicPort<?>> writes() {
    return writes;
  }

  /** The documents that the job writes. */
  public Set<DocumentPort<?>> documents() {
    return documents;
  }

  /** The type of the job's configuration, if it has one. */
  public Optional<Class<? extends Record>> configType() {
    return Optional.ofNullable(configType);
  }

  void configType(Class<? extends Record> type) {
    configType = type;
  }
}
