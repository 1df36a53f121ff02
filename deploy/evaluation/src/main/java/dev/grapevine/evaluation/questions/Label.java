package dev.grapevine.evaluation.questions;

/**
 * What a person said of a message.
 *
 * @param id of the message
 * @param part {@code look} for those to develop on, {@code once} for those scored once
 * @param sample what the message was drawn from: {@code any}, or {@code opener} of a thread
 * @param question whether it asks others for something that they would have to say
 */
public record Label(String id, String part, String sample, boolean question) {}
