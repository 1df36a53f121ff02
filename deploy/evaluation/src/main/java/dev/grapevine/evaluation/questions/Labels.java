package dev.grapevine.evaluation.questions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads labels: id, part, sample and {@code question} or {@code other}, parted by tabs. */
public final class Labels {
  private static final int FIELDS = 4;

  private Labels() {}

  /** Those that come along: 640 messages of a research community's chat, by id only. */
  public static List<Label> ofChat() throws IOException {
    try (InputStream in = Labels.class.getResourceAsStream("chat.tsv")) {
      return read(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), "chat.tsv");
    }
  }

  /**
   * Those of a file.
   *
   * @throws IllegalArgumentException if a line is no label; the message says which
   */
  public static List<Label> read(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return read(reader, file.toString());
    }
  }

  private static List<Label> read(BufferedReader reader, String name) throws IOException {
    List<Label> labels = new ArrayList<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] fields = line.split("\t", -1);
      if (fields.length != FIELDS || !fields[3].equals("question") && !fields[3].equals("other")) {
        throw new IllegalArgumentException(
            "%s, line %d: a label is an id, a part, a sample, and question or other, parted by tabs."
                .formatted(name, number));
      }
      labels.add(new Label(fields[0], fields[1], fields[2], fields[3].equals("question")));
    }
    return labels;
  }
}
