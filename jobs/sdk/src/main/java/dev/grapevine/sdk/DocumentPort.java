package dev.grapevine.sdk;

import java.io.Serializable;

/**
 * A port on documents of Elasticsearch, or on a file of them in a back-test.
 *
 * @param name stem of the file of a back-test
 * @param type of the documents
 * @param format of the documents
 */
public record DocumentPort<T>(String name, Class<T> type, DocumentFormat<T> format)
    implements Port<T>, Serializable {}
