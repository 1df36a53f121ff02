package dev.grapevine.benchmark.application;

/**
 * What an application is to do once; it comes as a line of JSON.
 *
 * @param bootstrap of Kafka
 * @param elasticsearch URL of a node
 * @param namespace whose topics and indices to work on
 * @param events how many there are in the topic or the archive
 * @param archive file of plain lines, for back-tests
 * @param folder for checkpoints and results
 * @param parallelism number of tasks
 */
public record Task(
    String bootstrap,
    String elasticsearch,
    String namespace,
    long events,
    String archive,
    String folder,
    int parallelism) {}
