/** What a way to find bursts has to be able to do, and Grapevine's own. */
package dev.grapevine.evaluation.model;
