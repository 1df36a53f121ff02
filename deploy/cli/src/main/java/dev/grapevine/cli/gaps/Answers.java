package dev.grapevine.cli.gaps;

import dev.grapevine.cli.kafka.KafkaClients;
import dev.grapevine.cli.kafka.Tail;
import dev.grapevine.schemas.CodecException;
import dev.grapevine.schemas.Command;
import dev.grapevine.schemas.CommandCodec;
import dev.grapevine.schemas.CommandError;
import dev.grapevine.schemas.CommandErrorCodec;
import dev.grapevine.schemas.Namespace;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Sends commands to the job, and hears what it refuses. */
final class Answers {
  private final KafkaClients kafka;
  private final Namespace namespace;
  private final Map<TopicPartition, Long> ends = new HashMap<>();

  /** Listens from now on. */
  Answers(KafkaClients kafka, Namespace namespace) {
    this.kafka = kafka;
    this.namespace = namespace;
    try (KafkaConsumer<byte[], byte[]> consumer = kafka.consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(namespace.topic(CommandError.TOPIC)).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      ends.putAll(consumer.endOffsets(partitions));
    }
  }

  void send(Command command) throws ExecutionException, InterruptedException {
    try (KafkaProducer<byte[], byte[]> producer = kafka.producer()) {
      producer
          .send(
              new ProducerRecord<>(
                  namespace.topic(Command.TOPIC),
                  command.gap().getBytes(StandardCharsets.UTF_8),
                  CommandCodec.encode(command)))
          .get();
    }
  }

  /** The answer to a command, if there is one by now. */
  Optional<CommandError> to(Command command) {
    CommandError[] found = new CommandError[1];
    Tail.since(
        kafka,
        ends,
        record -> {
          try {
            CommandError error = CommandErrorCodec.decode(record.value());
            if (error.command().equals(command.id())) {
              found[0] = error;
            }
          } catch (CodecException e) {
            // Somebody else's, and not readable: no answer to this one.
          }
        });
    return Optional.ofNullable(found[0]);
  }
}
