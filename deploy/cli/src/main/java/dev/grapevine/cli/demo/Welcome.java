package dev.grapevine.cli.demo;

import dev.grapevine.cli.DefaultFolder;
import dev.grapevine.cli.Endpoints;
import dev.grapevine.cli.console.Amounts;
import java.nio.file.Path;

/**
 * What a person is told once there is something to see.
 *
 * @param endpoints where the servers listen
 * @param data the folder
 */
record Welcome(Endpoints endpoints, Path data) {

  String text(Organisation organisation, double seconds) {
    // The other commands find the usual folder by themselves.
    String where = data.equals(DefaultFolder.get()) ? "" : " --data " + data;
    return String.join(
        System.lineSeparator(),
        "Ready after %s. Feed: %s/grapevine-feed-org/_search  Flink: %s  Kafka: %s  Data: %s"
            .formatted(
                Amounts.seconds(seconds),
                endpoints.elasticsearch(),
                endpoints.flink(),
                endpoints.kafka(),
                data),
        "Loaded %s events in %s: %s. What was planted among them is in %s."
            .formatted(
                Amounts.count(organisation.loaded()),
                Amounts.seconds(organisation.seconds()),
                Amounts.rate(organisation.loaded(), organisation.seconds()),
                organisation.truth()),
        "Try, in another terminal:",
        "  deploy/grapevine feed --follow" + where,
        "  deploy/grapevine feed --scope team/payments --follow" + where,
        "  deploy/grapevine status" + where);
  }
}
