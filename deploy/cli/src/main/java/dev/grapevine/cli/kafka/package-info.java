/** Asks Kafka what several commands want to know. */
package dev.grapevine.cli.kafka;
