package dev.grapevine.cli.up;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the system is started with.
 *
 * @param data folder for all that must outlive a restart
 * @param elasticsearchZip the distribution of Elasticsearch
 * @param kafkaPort of the broker
 * @param elasticsearchPort of its REST interface
 * @param flinkPort of Flink's REST interface and pages
 * @param elasticsearchHeap in the notation of {@code -Xmx}
 * @param partitions of topics that are made
 * @param jobs names of the jobs to run; intake runs in any case
 * @param config file, if there is one
 * @param overrides {@code key=value}, over the file
 * @param environment of the process, under the file's overrides
 */
public record UpOptions(
    Path data,
    Path elasticsearchZip,
    int kafkaPort,
    int elasticsearchPort,
    int flinkPort,
    String elasticsearchHeap,
    int partitions,
    List<String> jobs,
    Optional<Path> config,
    List<String> overrides,
    Map<String, String> environment) {}
