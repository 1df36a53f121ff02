/**
 * Holds ways to find emerging topics against histories: shuffled ones, ones with bursts planted in
 * them, real ones.
 */
package dev.grapevine.evaluation;
