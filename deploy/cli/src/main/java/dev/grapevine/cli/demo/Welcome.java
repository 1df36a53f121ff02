package dev.grapevine.cli.demo;

import dev.grapevine.cli.DefaultFolder;
import dev.grapevine.cli.Endpoints;
import dev.grapevine.cli.console.Amounts;
import java.nio.file.Path;

/**
 * What a person is told once there is something to see.
 *
 * @param endpoints where the servers listen
 * @param dashboard where a browser finds it
 * @param data the folder
 */
record Welcome(Endpoints endpoints, String dashboard, Path data) {

  String text(Organisation organisation, double seconds) {
    // The other commands find the usual folder by themselves.
    String where = data.equals(DefaultFolder.get()) ? "" : " --data " + data;
    return String.join(
        System.lineSeparator(),
        "Ready after %s. Dashboard: %s  Elasticsearch: %s  Flink: %s  Kafka: %s  Data: %s"
            .formatted(
                Amounts.seconds(seconds),
                dashboard,
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
        "Open %s in a browser, or try, in another terminal:".formatted(dashboard),
        "  deploy/grapevine feed --follow" + where,
        "  deploy/grapevine feed --scope team/payments --follow" + where,
        "  deploy/grapevine status" + where);
  }
}
