/**
 * Algorithms that find things in what people say; they know no engine, and nothing of the house.
 */
package dev.grapevine.detection;
