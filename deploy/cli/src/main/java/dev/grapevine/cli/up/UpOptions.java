package dev.grapevine.cli.up;

import dev.grapevine.cli.ConfigOptions;
import dev.grapevine.cli.Endpoints;
import dev.grapevine.dashboard.webhooks.Webhook;
import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.launch.Jobs;
import java.nio.file.Path;
import java.util.List;

/**
 * What the system is started with.
 *
 * @param data folder for all that must outlive a restart
 * @param elasticsearchZip the distribution of Elasticsearch
 * @param kafkaPort of the broker
 * @param elasticsearchPort of its REST interface
 * @param flinkPort of Flink's REST interface and pages
 * @param dashboardPort of the pages for people
 * @param webhooks systems that are told what becomes of gaps
 * @param elasticsearchHeap in the notation of {@code -Xmx}
 * @param partitions of topics that are made
 * @param jobs names of the jobs to run; intake runs in any case
 * @param config the user's, over which go the addresses of the servers started here
 */
public record UpOptions(
    Path data,
    Path elasticsearchZip,
    int kafkaPort,
    int elasticsearchPort,
    int flinkPort,
    int dashboardPort,
    List<Webhook> webhooks,
    String elasticsearchHeap,
    int partitions,
    List<String> jobs,
    ConfigOptions config) {

  /** Where the servers will listen. */
  Endpoints endpoints() {
    return new Endpoints(
        "127.0.0.1:" + kafkaPort,
        "http://127.0.0.1:" + elasticsearchPort,
        "http://127.0.0.1:" + flinkPort);
  }

  /** The configuration of these jobs, with those addresses. */
  Config load(Jobs known) {
    return config.load(
        known,
        List.of(
            "kafka.bootstrap-servers=" + endpoints().kafka(),
            "elasticsearch.urls=" + endpoints().elasticsearch()));
  }
}
