/**
 * How unusual it is that so many people use a term: the score of bursts, and what it needs to know.
 */
package dev.grapevine.detection.bursts;
